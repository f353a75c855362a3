package org.gavel.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;

/**
 * All settings, by MicroProfile Config: system property {@code gavel.x.y} or environment variable {@code GAVEL_X_Y}.
 * They are listed in {@code docs/configuration.md}. Methods throw an {@link IllegalSettingException} for a value that
 * is not valid.
 *
 * <p>Administrators can also change those of {@link LiveSetting} on a page; the server's own configuration comes first.
 * Each call looks the value up.
 */
@ApplicationScoped
public class Settings {

    /** Tests need short sessions. */
    private static final int SHORTEST_SESSION_SECONDS = 5;

    private static final int LONGEST_SESSION_SECONDS = 24 * 60 * 60;

    /** A longer call asks for new credentials when its network path changes. */
    private static final int TURN_LIFETIME_SECONDS = 12 * 60 * 60;

    private static final int TURN_SHORTEST_SECONDS = 60;

    private static final int PAGE_SILENCE_SECONDS = 50;

    private static final String SWITCH_URL = "gavel.switch.url";
    /** The name of the setting that {@link #recordingFile} reads. */
    public static final String RECORDING_FILE = "gavel.recording.file";

    /** The name of the setting that {@link #snapshotFile} reads. */
    public static final String SNAPSHOT_FILE = "gavel.snapshot.file";
    /** The name of the setting that {@link #dialString} reads. */
    public static final String DIAL_STRING = "gavel.dial.string";

    private final ConfigValues config;
    private final StoredSettings stored;
    private final Supplier<Optional<SwitchTarget>> chosen;

    /**
     * Makes settings without a switch that administrators chose.
     *
     * @param config the server's own configuration, which comes first
     * @param stored the settings that administrators changed on a page
     */
    public Settings(Config config, StoredSettings stored) {
        this(config, stored, Optional::empty);
    }

    /**
     * Makes the bean.
     *
     * @param config the server's own configuration, which comes first
     * @param stored the settings that administrators changed on a page
     * @param storedSwitch the switch that administrators chose on a page
     */
    @Inject
    public Settings(Config config, StoredSettings stored, StoredSwitch storedSwitch) {
        this(config, stored, storedSwitch::chosen);
    }

    private Settings(Config config, StoredSettings stored, Supplier<Optional<SwitchTarget>> chosen) {
        this.config = new ConfigValues(config);
        this.stored = stored;
        this.chosen = chosen;
    }

    /**
     * {@return whether the demonstration switch runs inside this server} Another switch that is set or chosen turns it
     * off.
     *
     * @throws IllegalSettingException when the address of the switch is not valid
     */
    public boolean demonstration() {
        return config.flag("gavel.demo.enabled") && switchUrl().isEmpty();
    }

    /**
     * {@return whether the server's own configuration names the switch, so that nobody can choose another on a page}
     */
    public boolean switchIsFixed() {
        return config.text(SWITCH_URL).isPresent();
    }

    /**
     * {@return the address of the switch that was set or chosen, {@code ws} or {@code wss}} Empty when Gavel runs on
     * the demonstration switch, or on none.
     *
     * @throws IllegalSettingException when the address is not valid
     */
    public Optional<URI> switchUrl() {
        return config.text(SWITCH_URL)
                .or(() -> chosen().map(SwitchTarget::url))
                .map(url -> ConfigValues.socketAddress(SWITCH_URL, url));
    }

    /** {@return the domain of the switch's users and conferences; {@code seven.local} where none is set or chosen} */
    public String switchDomain() {
        return chosen().map(SwitchTarget::domain)
                .or(() -> config.text("gavel.switch.domain"))
                .orElse("seven.local");
    }

    /**
     * Returns how to connect to a switch.
     *
     * @param url the switch's address, {@code ws} or {@code wss}
     * @return the address, the domain, and the certificate to trust from a file or from the page
     */
    public SwitchSettings switchAt(URI url) {
        Optional<String> entered = chosen().map(SwitchTarget::certificate).filter(pem -> !pem.isEmpty());
        Optional<Path> file = chosen().isPresent()
                ? Optional.empty()
                : config.text("gavel.switch.certificate").map(Path::of);
        return new SwitchSettings(url, switchDomain(), file, entered);
    }

    /**
     * {@return the template that makes a conference's name from a room's number; {@code <number>-<domain>} where none
     * is set or chosen}
     */
    public String roomTemplate() {
        return chosen().map(SwitchTarget::roomTemplate)
                .or(() -> config.text("gavel.switch.room-template"))
                .orElse("<number>-<domain>");
    }

    /** The choice of an administrator counts only where the server's own configuration names no switch. */
    private Optional<SwitchTarget> chosen() {
        return switchIsFixed() ? Optional.empty() : chosen.get();
    }

    /**
     * {@return the demonstration switch's TCP port, 0 to 65535; 0 lets the system choose one}
     *
     * @throws IllegalSettingException when the number is outside these bounds
     */
    public int demonstrationPort() {
        return config.number("gavel.demo.port", 0, 0, 65_535);
    }

    /**
     * {@return the libraries of the demonstration's media process as a class path} Where it is empty, calls have
     * neither sound nor picture.
     */
    public String demonstrationMedia() {
        return config.text("gavel.demo.media").orElse("");
    }

    /**
     * {@return how many members the largest demonstration room has, 1 to 10000}
     *
     * @throws IllegalSettingException when the number is outside these bounds
     */
    public int demonstrationMembers() {
        return config.number("gavel.demo.members", 1_000, 1, 10_000);
    }

    /**
     * {@return how many further rows the demonstration switch changes each second, beside those of its members' own
     * actions, 0 to 1000}
     *
     * @throws IllegalSettingException when the number is outside these bounds
     */
    public int demonstrationEvents() {
        return config.number("gavel.demo.events", 0, 0, 1_000);
    }

    /** {@return the template of the files into which rooms are recorded, a path on the switch; not checked} */
    public String recordingFile() {
        return config.text(RECORDING_FILE).orElse("/var/lib/freeswitch/recordings/<conference>-<date>-<time>.wav");
    }

    /** {@return the template of the files into which snapshots are written, a path on the switch; not checked} */
    public String snapshotFile() {
        return config.text(SNAPSHOT_FILE).orElse("/var/lib/freeswitch/recordings/<conference>-<date>-<time>.png");
    }

    /** {@return the template of the dial string by which the switch calls a number into a room; not checked} */
    public String dialString() {
        return config.text(DIAL_STRING).orElse("loopback/<number>/default");
    }

    /** {@return the rooms to show even when nobody is in them} Empty where none is set. */
    public List<RoomSetting> rooms() {
        List<RoomSetting> rooms = new ArrayList<>();
        for (String part : config.text("gavel.rooms").orElse("").split(",")) {
            if (!part.isBlank()) {
                rooms.add(RoomSetting.parse(part));
            }
        }
        return List.copyOf(rooms);
    }

    /**
     * {@return how many recently used rooms are shown to an account that cannot ask the switch for its rooms, 0 to 500}
     *
     * @throws IllegalSettingException when the server's configuration sets a number outside these bounds
     */
    public int recentRooms() {
        return number(LiveSetting.RECENT_ROOMS);
    }

    /**
     * Returns the pause between two readings of a roster from the database.
     *
     * @return 1 s to 5 min
     * @throws IllegalSettingException when the number is outside these bounds
     */
    public Duration rosterPoll() {
        return Duration.ofSeconds(config.number("gavel.roster.poll", 5, 1, 300));
    }

    /**
     * {@return how long a session lasts while its person does nothing, 5 s to 24 h}
     *
     * @throws IllegalSettingException when the server's configuration sets a time outside these bounds
     */
    public Duration sessionIdle() {
        return session(LiveSetting.SESSION_IDLE);
    }

    /**
     * {@return how long a session lasts at most, whatever its person does, 5 s to 24 h}
     *
     * @throws IllegalSettingException when the server's configuration sets a time outside these bounds
     */
    public Duration sessionLongest() {
        return session(LiveSetting.SESSION_LONGEST);
    }

    /**
     * {@return how long before the end of a session its pages warn, 1 s to 10 min}
     *
     * @throws IllegalSettingException when the server's configuration sets a time outside these bounds
     */
    public Duration sessionWarning() {
        return fixed(LiveSetting.SESSION_WARNING)
                .map(text ->
                        ConfigValues.time(LiveSetting.SESSION_WARNING, text, 1, LiveSetting.SESSION_WARNING.most()))
                .orElseGet(() -> Duration.ofSeconds(Integer.parseInt(changeable(LiveSetting.SESSION_WARNING))));
    }

    /**
     * {@return how long a page may be silent before its calls are ended, 10 to 300 seconds}
     *
     * @throws IllegalSettingException when the number is outside these bounds
     */
    public Duration pageSilence() {
        return Duration.ofSeconds(config.number("gavel.page.silence", PAGE_SILENCE_SECONDS, 10, 300));
    }

    /**
     * {@return how many characters a password needs, 8 to 64}
     *
     * @throws IllegalSettingException when the server's configuration sets a number outside these bounds
     */
    public int passwordLength() {
        return number(LiveSetting.PASSWORD_LENGTH);
    }

    /**
     * {@return whether people may sign in with an account of the switch}
     *
     * @throws IllegalSettingException when the server's configuration sets neither {@code true} nor {@code false}
     */
    public boolean switchSignIn() {
        return Boolean.parseBoolean(live(LiveSetting.SWITCH_SIGN_IN));
    }

    /**
     * {@return the name of the role, for all rooms, that an account of the switch gets at its first sign-in} Empty
     * means none.
     *
     * @throws IllegalSettingException when the server's configuration sets a name of more than 64 characters
     */
    public Optional<String> switchSignInRole() {
        return Optional.of(live(LiveSetting.SWITCH_SIGN_IN_ROLE)).filter(role -> !role.equals("none"));
    }

    /**
     * {@return how many actions of one moderator are accepted in a minute, 10 to 6000}
     *
     * @throws IllegalSettingException when the server's configuration sets a number outside these bounds
     */
    public int actsPerMinute() {
        return number(LiveSetting.ACTS_PER_MINUTE);
    }

    /**
     * {@return the STUN and TURN servers that browsers use for the media of calls}
     *
     * @throws IllegalSettingException when one of their settings is not valid
     */
    public IceSettings ice() {
        Duration lifetime = Duration.ofSeconds(config.number(
                IceSettings.LIFETIME, TURN_LIFETIME_SECONDS, TURN_SHORTEST_SECONDS, LONGEST_SESSION_SECONDS));
        return IceSettings.read(config::text, lifetime);
    }

    /**
     * {@return the login of the first administrator} It is an account of the switch where it has a domain. One of Gavel
     * is made only where {@link #firstPassword} is set.
     */
    public String firstLogin() {
        return config.text("gavel.admin.login").orElse("administrator");
    }

    /** {@return the password of the first administrator, blanks included} Empty where none is set. */
    public Optional<String> firstPassword() {
        return config.secret("gavel.admin.password");
    }

    /**
     * Returns the present value of a setting as text.
     *
     * @param setting the setting
     * @return its text from the server's configuration, else as administrators changed it, else its default
     * @throws IllegalSettingException when the value in the server's configuration is not valid
     */
    public String live(LiveSetting setting) {
        return fixed(setting).map(text -> checked(setting, text)).orElseGet(() -> changeable(setting));
    }

    /**
     * {@return whether the server's own configuration sets it, so that nobody can change it while Gavel runs}
     *
     * @param name the setting's name, such as {@code gavel.session.idle}
     */
    public boolean fixedByServer(String name) {
        return config.text(name).isPresent();
    }

    /**
     * Checks each {@link LiveSetting} that the server's own configuration sets, the silence of pages, and the STUN and
     * TURN servers.
     *
     * @throws IllegalSettingException for the first that is not valid
     */
    public void check() {
        sessionIdle();
        sessionLongest();
        sessionWarning();
        pageSilence();
        ice();
        for (LiveSetting setting : LiveSetting.values()) {
            if (setting.kind() != LiveSetting.Kind.MINUTES && setting.kind() != LiveSetting.Kind.SECONDS) {
                live(setting);
            }
        }
    }

    private Optional<String> fixed(LiveSetting setting) {
        return config.text(setting.key());
    }

    private String changeable(LiveSetting setting) {
        return stored.text(setting).orElse(setting.otherwise());
    }

    private int number(LiveSetting setting) {
        return fixed(setting)
                .map(text -> config.number(setting.key(), 0, setting.least(), setting.most()))
                .orElseGet(() -> Integer.parseInt(changeable(setting)));
    }

    private Duration session(LiveSetting setting) {
        return fixed(setting)
                .map(text -> ConfigValues.time(setting, text, SHORTEST_SESSION_SECONDS, LONGEST_SESSION_SECONDS))
                .orElseGet(() -> Duration.ofMinutes(Integer.parseInt(changeable(setting))));
    }

    private static String checked(LiveSetting setting, String text) {
        boolean time = setting.kind() == LiveSetting.Kind.MINUTES || setting.kind() == LiveSetting.Kind.SECONDS;
        if (!time && !setting.takes(text)) {
            throw new IllegalSettingException(setting.key(), "has a value that cannot be", null);
        }
        return text;
    }
}
