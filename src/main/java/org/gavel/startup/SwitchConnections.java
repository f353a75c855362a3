package org.gavel.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.gavel.moderation.link.Connections;
import org.gavel.settings.IllegalSettingException;
import org.gavel.settings.Settings;
import org.gavel.settings.SwitchSettings;
import org.gavel.verto.Credentials;
import org.gavel.verto.Trust;
import org.gavel.verto.VertoClient;
import org.gavel.verto.VertoConnection;
import org.gavel.verto.VertoListener;
import org.gavel.verto.VertoSettings;

/**
 * Connects to the switch that is set or chosen, otherwise to the demonstration switch where that is enabled. Where
 * there is neither, a connection is refused.
 */
@ApplicationScoped
public class SwitchConnections implements Connections {

    private final Settings settings;
    private final Demonstration demonstration;
    private final ScheduledExecutorService scheduler;
    private final ExecutorService executor;
    private final Clock clock;
    private VertoClient client;

    @Inject
    SwitchConnections(
            Settings settings,
            Demonstration demonstration,
            ScheduledExecutorService scheduler,
            ExecutorService executor,
            Clock clock) {
        this.settings = settings;
        this.demonstration = demonstration;
        this.scheduler = scheduler;
        this.executor = executor;
        this.clock = clock;
    }

    @Override
    public VertoConnection make(Credentials credentials, VertoListener listener) {
        return client().connection(credentials, listener);
    }

    /** Makes the client at the first connection, because the chosen switch is read from the database. */
    private synchronized VertoClient client() {
        if (client == null) {
            SwitchSettings at = settings.switchUrl()
                    .or(() -> settings.demonstration() ? Optional.of(demonstration.url()) : Optional.empty())
                    .map(settings::switchAt)
                    .orElseThrow(() -> new IllegalSettingException("gavel.switch.url", "is not set", null));
            client = new VertoClient(VertoSettings.of(at.url()).withTrust(trust(at)), scheduler, executor, clock);
        }
        return client;
    }

    private static Trust trust(SwitchSettings at) {
        return at.certificateText()
                .<Trust>map(Trust.OfText::new)
                .or(() -> at.certificate().map(Trust.OfCertificate::new))
                .orElseGet(Trust.OfTheSystem::new);
    }

    @Override
    public String domain() {
        return settings.switchDomain();
    }
}
