package org.gavel.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.gavel.moderation.relay.DialStrings;
import org.gavel.moderation.relay.SwitchFiles;
import org.gavel.moderation.room.LiveRooms;
import org.gavel.moderation.room.RoomNames;
import org.gavel.settings.IllegalSettingException;
import org.gavel.settings.Settings;
import org.gavel.store.WaitsFor;

/** Starts Gavel when it is deployed. */
@ApplicationScoped
public class Startup {

    private static final Logger LOG = System.getLogger(Startup.class.getName());

    private static final String LOOPBACK = "127.0.0.1";
    private static final int HTTP_PORT = 8080;

    private final Settings settings;
    private final Demonstration demonstration;
    private final RoomNames names;
    private final LiveRooms rooms;
    private final RememberedRooms remembered;
    private final PeriodicTasks tasks;
    private final ConfigurationTasks accounts;
    private final WarmPages pages;

    @Inject
    Startup(
            Settings settings,
            Demonstration demonstration,
            RoomNames names,
            LiveRooms rooms,
            RememberedRooms remembered,
            PeriodicTasks tasks,
            ConfigurationTasks accounts,
            WarmPages pages) {
        this.settings = settings;
        this.demonstration = demonstration;
        this.names = names;
        this.rooms = rooms;
        this.remembered = remembered;
        this.tasks = tasks;
        this.accounts = accounts;
        this.pages = pages;
    }

    void deployed(
            @Observes @Initialized(ApplicationScoped.class) ServletContext context,
            @WaitsFor(WaitsFor.What.DATABASE) ScheduledExecutorService database) {
        check();
        accounts.begin(address(), database);
        names.configured().forEach(rooms::visit);
        remembered.begin(database);
        tasks.begin();
        if (settings.demonstration() || settings.switchUrl().isPresent()) {
            pages.begin(address(), () -> LOG.log(Level.INFO, greeting()));
        } else {
            LOG.log(
                    Level.ERROR,
                    "No switch is set: set gavel.switch.url, as docs/configuration.md says. Nobody can sign in.");
        }
    }

    /**
     * Logs a setting that is not valid in one line, before the server logs it with a stack trace and ends the
     * deployment.
     */
    private void check() {
        try {
            settings.check();
            SwitchFiles.check(settings);
            DialStrings.check(settings);
            if (settings.demonstration()) {
                demonstration.url();
            }
        } catch (IllegalSettingException e) {
            LOG.log(Level.ERROR, "Gavel does not start. {0}", e.getMessage());
            throw e;
        }
    }

    private String greeting() {
        return settings.demonstration()
                ? "Gavel is ready: " + address() + "\n" + accounts()
                : "Gavel is ready: " + address() + " for the switch at "
                        + settings.switchUrl().map(Object::toString).orElse("(none set)");
    }

    /** Returns the address at which this machine reaches the server, with a slash at its end. */
    private static String address() {
        String bound = System.getProperty("jboss.bind.address", LOOPBACK);
        String host = bound.equals("0.0.0.0") || bound.equals("::") ? LOOPBACK : bound;
        int port = Integer.getInteger("jboss.http.port", HTTP_PORT)
                + Integer.getInteger("jboss.socket.binding.port-offset", 0);
        return "http://" + (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port + "/";
    }

    private String accounts() {
        return demonstration.accounts().stream()
                .map(account -> "    sign in as " + account.login() + " with password " + account.password())
                .collect(Collectors.joining("\n"));
    }
}
