package org.gavel.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.stream.Collectors;
import org.gavel.moderation.RoomNames;
import org.gavel.moderation.Rooms;
import org.gavel.settings.Settings;

/** Brings Gavel to life when it is deployed. */
@ApplicationScoped
public class Startup {

    private static final Logger LOG = System.getLogger(Startup.class.getName());

    @Inject
    private Settings settings;

    @Inject
    private Demonstration demonstration;

    @Inject
    private RoomNames names;

    @Inject
    private Rooms rooms;

    @Inject
    private Rounds rounds;

    void deployed(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        if (settings.demonstration()) {
            demonstration.url();
        }
        names.configured().forEach(rooms::open);
        rounds.begin();
        LOG.log(Level.INFO, greeting());
    }

    private String greeting() {
        String address = "http://127.0.0.1:" + System.getProperty("jboss.http.port", "8080") + "/";
        return settings.demonstration()
                ? "Gavel is ready: " + address + "\n" + accounts()
                : "Gavel is ready: " + address + " for the switch at "
                        + settings.switchUrl().map(Object::toString).orElse("(none set)");
    }

    private String accounts() {
        return demonstration.accounts().stream()
                .map(account -> "    sign in as " + account.login() + " with password " + account.password())
                .collect(Collectors.joining("\n"));
    }
}
