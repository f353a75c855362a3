package org.gavel.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import org.gavel.moderation.Connections;
import org.gavel.settings.Settings;
import org.gavel.settings.SwitchSettings;
import org.gavel.verto.Credentials;
import org.gavel.verto.Trust;
import org.gavel.verto.VertoClient;
import org.gavel.verto.VertoConnection;
import org.gavel.verto.VertoListener;
import org.gavel.verto.VertoSettings;

/** Connects to the switch that is set or, where none is, to the demonstration switch. */
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
        URI url = settings.switchUrl().orElseGet(demonstration::url);
        SwitchSettings at = settings.switchAt(url);
        Trust trust = at.certificate().<Trust>map(Trust.OfCertificate::new).orElseGet(Trust.OfTheSystem::new);
        this.domain = at.domain();
        this.client = new VertoClient(VertoSettings.of(url).withTrust(trust), scheduler, executor);
    }

    @Override
    public VertoConnection make(Credentials credentials, VertoListener listener) {
        return client.connection(credentials, listener);
    }

    @Override
    public String domain() {
        return domain;
    }
}
