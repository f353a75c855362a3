package org.gavel.startup;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.gavel.account.DemonstrationAccount;
import org.gavel.account.DemonstrationAccounts;
import org.gavel.administration.DemonstrationSeed;
import org.gavel.demo.DemonstrationRooms;
import org.gavel.demo.DemonstrationSettings;
import org.gavel.demo.DemonstrationSwitch;
import org.gavel.demo.RoomPlan;
import org.gavel.settings.RoomSetting;
import org.gavel.settings.Settings;

/** The demonstration switch inside this server: off unless asked for, and then reached like any other switch. */
@ApplicationScoped
public class Demonstration implements DemonstrationAccounts {

    /** The one account of Gavel's own; its password is printed as those of the demonstration switch are. */
    private static final String CHAIR = "chair";

    private static final String CHAIR_PASSWORD = "demonstration-chair";

    private final Settings settings;
    private final ScheduledExecutorService executor;
    private DemonstrationSwitch running;

    /** For the proxy of the container. */
    protected Demonstration() {
        this(null, null);
    }

    @Inject
    public Demonstration(Settings settings, ScheduledExecutorService executor) {
        this.settings = settings;
        this.executor = executor;
    }

    /** Its address; it is started when it is asked for first. */
    synchronized URI url() {
        if (running == null) {
            running = DemonstrationSwitch.start(plan(), executor);
        }
        return running.uri();
    }

    /** Why its calls have no sound and picture; empty when they have, as far as is known. Only while the demonstration runs. */
    public synchronized Optional<String> mediaProblem() {
        return running == null ? Optional.empty() : running.mediaProblem();
    }

    private DemonstrationSettings plan() {
        return DemonstrationSettings.standard(settings.demonstrationPort())
                .withDomain(settings.switchDomain())
                .withRooms(plans())
                .withEventsPerSecond(settings.demonstrationEvents())
                .withMedia(settings.demonstrationMedia());
    }

    /** The first room is the large one: its size can be set. */
    private List<RoomPlan> plans() {
        return DemonstrationRooms.standard().stream()
                .map(room -> room.number().equals("3000") ? room.withMembers(settings.demonstrationMembers()) : room)
                .toList();
    }

    List<RoomSetting> rooms() {
        return settings.demonstration()
                ? plans().stream()
                        .map(room -> new RoomSetting(room.number(), room.title()))
                        .toList()
                : List.of();
    }

    @Override
    public List<DemonstrationAccount> accounts() {
        String password = DemonstrationSettings.standard(0).password();
        return settings.demonstration()
                ? List.of(
                        new DemonstrationAccount("super", password, "signIn.demo.super"),
                        new DemonstrationAccount(CHAIR, CHAIR_PASSWORD, "signIn.demo.chair"),
                        new DemonstrationAccount("admin", password, "signIn.demo.admin"),
                        new DemonstrationAccount("viewer", password, "signIn.demo.viewer"),
                        new DemonstrationAccount("1010", password, "signIn.demo.plain"))
                : List.of();
    }

    /** Who may do what in the demonstration. */
    List<DemonstrationSeed.Wanted> people() {
        String domain = "@" + settings.switchDomain().toLowerCase(Locale.ROOT);
        return List.of(
                DemonstrationSeed.Wanted.atTheSwitch("super" + domain, "super", "administrator"),
                DemonstrationSeed.Wanted.atTheSwitch("admin" + domain, "admin", "moderator"),
                DemonstrationSeed.Wanted.atTheSwitch("viewer" + domain, "viewer", "observer"),
                DemonstrationSeed.Wanted.atTheSwitch("1010" + domain, "1010", "moderator"),
                new DemonstrationSeed.Wanted(
                        CHAIR,
                        "Chair",
                        "administrator",
                        CHAIR_PASSWORD,
                        "super",
                        DemonstrationSettings.standard(0).password()));
    }

    @PreDestroy
    synchronized void end() {
        if (running != null) {
            running.close();
        }
    }
}
