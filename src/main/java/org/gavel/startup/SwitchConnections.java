package org.gavel.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.gavel.moderation.Connections;
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
 * Connects to the switch that is set or, where the demonstration is wanted, to that. Whoever set no switch and wanted no
 * demonstration gets neither.
 */
@ApplicationScoped
public class SwitchConnections implements Connections {

    private final String domain;
    private final VertoClient client;

    /** For the proxy of the container. */
    protected SwitchConnections() {
        this.domain = "";
        this.client = null;
    }

    @Inject
    public SwitchConnections(
            Settings settings,
            Demonstration demonstration,
            ScheduledExecutorService scheduler,
            ExecutorService executor) {
        this.domain = settings.switchDomain();
        Optional<URI> url = settings.switchUrl()
                .or(() -> settings.demonstration() ? Optional.of(demonstration.url()) : Optional.empty());
        this.client = url.map(address -> client(settings.switchAt(address), scheduler, executor))
                .orElse(null);
    }

    private static VertoClient client(SwitchSettings at, ScheduledExecutorService scheduler, ExecutorService executor) {
        Trust trust = at.certificate().<Trust>map(Trust.OfCertificate::new).orElseGet(Trust.OfTheSystem::new);
        return new VertoClient(VertoSettings.of(at.url()).withTrust(trust), scheduler, executor);
    }

    @Override
    public VertoConnection make(Credentials credentials, VertoListener listener) {
        if (client == null) {
            throw new IllegalSettingException("gavel.switch.url", "is not set", null);
        }
        return client.connection(credentials, listener);
    }

    @Override
    public String domain() {
        return domain;
    }
}
