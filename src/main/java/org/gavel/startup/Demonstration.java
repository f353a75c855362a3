package org.gavel.startup;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.gavel.account.DemonstrationAccount;
import org.gavel.account.DemonstrationAccounts;
import org.gavel.settings.Settings;

/** The demonstration switch inside this server: off unless asked for, and then reached like any other switch. */
@ApplicationScoped
public class Demonstration implements DemonstrationAccounts {

    private final Settings settings;

    /** For the proxy of the container. */
    protected Demonstration() {
        this(null);
    }

    @Inject
    public Demonstration(Settings settings) {
        this.settings = settings;
    }

    void begin() {}

    URI url() {
        return URI.create("ws://127.0.0.1:" + settings.demonstrationPort());
    }

    @Override
    public List<DemonstrationAccount> accounts() {
        return List.of();
    }

    String greeting() {
        return "";
    }

    @PreDestroy
    void end() {}
}
