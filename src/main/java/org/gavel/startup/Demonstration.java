package org.gavel.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gavel.account.DemonstrationAccounts;
import org.gavel.administration.first.DemonstrationSeed;
import org.gavel.settings.IllegalSettingException;
import org.gavel.settings.RoomSetting;
import org.gavel.settings.Settings;

/**
 * The demonstration. When {@code gavel.demo.enabled} turns it on, a switch runs inside this server, and Gavel connects
 * to it as to any other. The WAR for production has no such switch and refuses to start with that setting.
 */
@ApplicationScoped
public class Demonstration implements DemonstrationAccounts {

    /**
     * The login of the one account of Gavel in the demonstration; its password is printed like those of the switch's
     * accounts.
     */
    private static final String CHAIR = "chair";

    private static final String CHAIR_PASSWORD = "demonstration-chair";

    private final Settings settings;
    private final Optional<BuiltInSwitch> builtIn;

    @Inject
    Demonstration(Settings settings, Instance<BuiltInSwitch> builtIn) {
        this(settings, builtIn.stream().findFirst());
    }

    /** Makes the bean in tests. */
    Demonstration(Settings settings, Optional<BuiltInSwitch> builtIn) {
        this.settings = settings;
        this.builtIn = builtIn;
    }

    /**
     * Returns the address of the demonstration switch, and starts it at the first call.
     *
     * @throws IllegalSettingException when this WAR has no demonstration switch
     */
    URI url() {
        return there().url();
    }

    /**
     * {@return why calls to the demonstration switch have neither sound nor picture} Empty when they have both, as far
     * as is known. Call it only while the demonstration runs.
     */
    public Optional<String> mediaProblem() {
        return builtIn.flatMap(BuiltInSwitch::mediaProblem);
    }

    List<RoomSetting> rooms() {
        return wanted().map(BuiltInSwitch::rooms).orElse(List.of());
    }

    @Override
    public List<DemonstrationAccounts.Account> accounts() {
        return wanted().map(BuiltInSwitch::password)
                .map(password -> List.of(
                        new DemonstrationAccounts.Account("super", password, "signIn.demo.super"),
                        new DemonstrationAccounts.Account(CHAIR, CHAIR_PASSWORD, "signIn.demo.chair"),
                        new DemonstrationAccounts.Account("admin", password, "signIn.demo.admin"),
                        new DemonstrationAccounts.Account("viewer", password, "signIn.demo.viewer"),
                        new DemonstrationAccounts.Account("1010", password, "signIn.demo.plain")))
                .orElse(List.of());
    }

    /**
     * Lists the accounts of the demonstration with their roles.
     *
     * @throws IllegalSettingException when this WAR has no demonstration switch
     */
    List<DemonstrationSeed.Wanted> people() {
        String domain = "@" + settings.switchDomain().toLowerCase(Locale.ROOT);
        return List.of(
                DemonstrationSeed.Wanted.atTheSwitch("super" + domain, "super", "administrator"),
                DemonstrationSeed.Wanted.atTheSwitch("admin" + domain, "admin", "moderator"),
                DemonstrationSeed.Wanted.atTheSwitch("viewer" + domain, "viewer", "observer"),
                DemonstrationSeed.Wanted.atTheSwitch("1010" + domain, "1010", "moderator"),
                chair("super", there().password()));
    }

    /**
     * Lists the accounts with a printed password that a demonstration leaves in the database. Each WAR deactivates
     * them.
     */
    static List<DemonstrationSeed.Wanted> printed() {
        return List.of(chair(null, null));
    }

    private static DemonstrationSeed.Wanted chair(String switchLogin, String switchSecret) {
        return new DemonstrationSeed.Wanted(CHAIR, "Chair", "administrator", CHAIR_PASSWORD, switchLogin, switchSecret);
    }

    private Optional<BuiltInSwitch> wanted() {
        return settings.demonstration() ? builtIn : Optional.empty();
    }

    private BuiltInSwitch there() {
        return builtIn.orElseThrow(() -> new IllegalSettingException(
                "gavel.demo.enabled",
                "asks for the demonstration switch, which the WAR for production does not have: remove the setting and set"
                        + " gavel.switch.url, as docs/configuration.md says, or use the WAR that is built without"
                        + " -Denv=production",
                null));
    }
}
