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
 * All that an administrator can set, by MicroProfile Config: system property {@code gavel.x.y} or environment variable
 * {@code GAVEL_X_Y}. The table is in {@code docs/configuration.md}. A value that cannot be is told with its name.
 *
 * <p>Those of {@link LiveSetting} can also be set on a page; what the server's own configuration says comes first. They are looked up
 * at each call.
 */
@ApplicationScoped
public class Settings {

    /** A test cannot wait for minutes. */
    private static final int SHORTEST_SESSION_SECONDS = 5;

    private static final int LONGEST_SESSION_SECONDS = 24 * 60 * 60;

    /** A call that goes on longer asks for them again when its way through the net changes. */
    private static final int TURN_LIFETIME_SECONDS = 12 * 60 * 60;

    private static final int TURN_SHORTEST_SECONDS = 60;

    private static final int PAGE_SILENCE_SECONDS = 50;

    private static final String SWITCH_URL = "gavel.switch.url";

    private final Config config;
    private final StoredSettings stored;
    private final Supplier<Optional<SwitchTarget>> chosen;

    /**
     * Makes settings without a switch that administrators chose.
     *
     * @param config the server's own configuration
     * @param stored what administrators have set
     */
    public Settings(Config config, StoredSettings stored) {
        this(config, stored, Optional::empty);
    }

    /**
     * Makes the bean.
     *
     * @param config the server's own configuration, which comes first
     * @param stored what administrators have set on a page
     * @param storedSwitch the switch that administrators chose on a page
     */
    @Inject
    public Settings(Config config, StoredSettings stored, StoredSwitch storedSwitch) {
        this(config, stored, storedSwitch::chosen);
    }

    private Settings(Config config, StoredSettings stored, Supplier<Optional<SwitchTarget>> chosen) {
        this.config = config;
        this.stored = stored;
        this.chosen = chosen;
    }

    /** {@return whether the demonstration switch runs inside this server} Another switch that is set or chosen turns it off. */
    public boolean demonstration() {
        return flag("gavel.demo.enabled") && switchUrl().isEmpty();
    }

    /** {@return whether the server's own configuration names the switch, so that nobody can choose another on a page} */
    public boolean switchIsFixed() {
        return text(SWITCH_URL).isPresent();
    }

    /**
     * {@return the switch that was set or chosen; nothing when Gavel runs on the demonstration switch}
     *
     * @throws IllegalSettingException when the address is none
     */
    public Optional<URI> switchUrl() {
        return text(SWITCH_URL)
                .map(url -> uri(SWITCH_URL, url))
                .or(() -> chosen().map(target -> uri(SWITCH_URL, target.url())));
    }

    /** {@return the domain of the switch's users and conferences; {@code seven.local} where none is set or chosen} */
    public String switchDomain() {
        return chosen().map(SwitchTarget::domain)
                .or(() -> text("gavel.switch.domain"))
                .orElse("seven.local");
    }

    /**
     * The settings of the switch at {@code url}.
     *
     * @param url the switch's address, {@code ws} or {@code wss}
     * @return the domain, and the certificate to trust from a file or from the page
     */
    public SwitchSettings switchAt(URI url) {
        Optional<String> entered = chosen().map(SwitchTarget::certificate).filter(pem -> !pem.isEmpty());
        Optional<Path> file = chosen().isPresent()
                ? Optional.empty()
                : text("gavel.switch.certificate").map(Path::of);
        return new SwitchSettings(url, switchDomain(), file, entered);
    }

    /** {@return the template that makes a conference's name of a room's number} */
    public String roomTemplate() {
        return chosen().map(SwitchTarget::roomTemplate)
                .or(() -> text("gavel.switch.room-template"))
                .orElse("<number>-<domain>");
    }

    /** What an administrator chose counts only where the server's own configuration names no switch. */
    private Optional<SwitchTarget> chosen() {
        return switchIsFixed() ? Optional.empty() : chosen.get();
    }

    /**
     * {@return the demonstration switch's TCP port, 0 to 65535; 0 lets the system choose one}
     *
     * @throws IllegalSettingException when the number is outside these bounds
     */
    public int demonstrationPort() {
        return number("gavel.demo.port", 0, 0, 65_535);
    }

    /**
     * {@return where the libraries of the demonstration's media process lie, as in a class path} Empty means calls without sound and picture.
     */
    public String demonstrationMedia() {
        return text("gavel.demo.media").orElse("");
    }

    /**
     * {@return how many members the largest demonstration room has, 1 to 10000}
     *
     * @throws IllegalSettingException when the number is outside these bounds
     */
    public int demonstrationMembers() {
        return number("gavel.demo.members", 1_000, 1, 10_000);
    }

    /**
     * {@return how many rows of its rooms the demonstration switch changes each second beside what its people do, 0 to 1000}
     *
     * @throws IllegalSettingException when the number is outside these bounds
     */
    public int demonstrationEvents() {
        return number("gavel.demo.events", 0, 0, 1_000);
    }

    /**
     * {@return the rooms to show even when nobody is in them} Empty where none is set.
     *
     * @throws IllegalSettingException when the text of a room cannot be read
     */
    public List<RoomSetting> rooms() {
        List<RoomSetting> rooms = new ArrayList<>();
        for (String part : text("gavel.rooms").orElse("").split(",")) {
            if (!part.isBlank()) {
                rooms.add(RoomSetting.parse(part));
            }
        }
        return List.copyOf(rooms);
    }

    /** {@return how many recently used rooms are shown to an account that cannot ask the switch for its rooms} */
    public int recentRooms() {
        return number(LiveSetting.RECENT_ROOMS);
    }

    /**
     * Tells the pause between two readings of a roster that comes from the database.
     *
     * @return 1 s to 5 min
     */
    public Duration rosterPoll() {
        return Duration.ofSeconds(number("gavel.roster.poll", 5, 1, 300));
    }

    /** {@return how long a session lasts while its person does nothing} */
    public Duration sessionIdle() {
        return session(LiveSetting.SESSION_IDLE);
    }

    /** {@return how long a session lasts at most, whatever its person does} */
    public Duration sessionLongest() {
        return session(LiveSetting.SESSION_LONGEST);
    }

    /**
     * {@return how long before its end a session's pages warn}
     *
     * @throws IllegalSettingException when the server's configuration sets a number outside the setting's bounds
     */
    public Duration sessionWarning() {
        return fixed(LiveSetting.SESSION_WARNING)
                .map(text -> seconds(LiveSetting.SESSION_WARNING, text, 1, LiveSetting.SESSION_WARNING.most()))
                .orElseGet(() -> Duration.ofSeconds(Integer.parseInt(changeable(LiveSetting.SESSION_WARNING))));
    }

    /**
     * {@return how long a page's browser may give no sign of life before its calls are ended, 10 to 300 seconds}
     *
     * @throws IllegalSettingException when the number is outside these bounds
     */
    public Duration pageSilence() {
        return Duration.ofSeconds(number("gavel.page.silence", PAGE_SILENCE_SECONDS, 10, 300));
    }

    /** {@return how many characters a password needs} */
    public int passwordLength() {
        return number(LiveSetting.PASSWORD_LENGTH);
    }

    /** {@return whether a person may sign in with an account of the switch} */
    public boolean switchSignIn() {
        return Boolean.parseBoolean(live(LiveSetting.SWITCH_SIGN_IN));
    }

    /** {@return the name of the role, for all rooms, that an account of the switch gets at its first sign-in} Empty means none. */
    public Optional<String> switchSignInRole() {
        return Optional.of(live(LiveSetting.SWITCH_SIGN_IN_ROLE)).filter(role -> !role.equals("none"));
    }

    /** {@return how many actions of one moderator are taken in a minute} */
    public int actsPerMinute() {
        return number(LiveSetting.ACTS_PER_MINUTE);
    }

    /**
     * {@return the servers by which browsers find a way for the media of calls}
     *
     * @throws IllegalSettingException when one of the settings for them has a value that cannot be
     */
    public IceSettings ice() {
        Duration lifetime = Duration.ofSeconds(
                number(IceSettings.LIFETIME, TURN_LIFETIME_SECONDS, TURN_SHORTEST_SECONDS, LONGEST_SESSION_SECONDS));
        return IceSettings.read(this::text, lifetime);
    }

    /** {@return the login of the account that is made when there is no administrator and {@link #firstPassword} is set} */
    public String firstLogin() {
        return text("gavel.admin.login").orElse("administrator");
    }

    /** {@return the password with which the first administrator is made} Empty where none is set. */
    public Optional<String> firstPassword() {
        return config.getOptionalValue("gavel.admin.password", String.class).filter(value -> !value.isEmpty());
    }

    /**
     * What holds for a setting now, as text.
     *
     * @param setting whose value is asked for
     * @return its text, from the server's configuration, else as administrators set it, else its default
     * @throws IllegalSettingException when the server's configuration holds a value that the setting does not take
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
        return text(name).isPresent();
    }

    /**
     * Looks at all of {@link LiveSetting} that the server's own configuration sets, and at its other times.
     *
     * @throws IllegalSettingException for the first that cannot be
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
        return text(setting.key());
    }

    private String changeable(LiveSetting setting) {
        return stored.text(setting).orElse(setting.otherwise());
    }

    private int number(LiveSetting setting) {
        return fixed(setting)
                .map(text -> number(setting.key(), 0, setting.least(), setting.most()))
                .orElseGet(() -> Integer.parseInt(changeable(setting)));
    }

    private Duration session(LiveSetting setting) {
        return fixed(setting)
                .map(text -> seconds(setting, text, SHORTEST_SESSION_SECONDS, LONGEST_SESSION_SECONDS))
                .orElseGet(() -> Duration.ofMinutes(Integer.parseInt(changeable(setting))));
    }

    /** Whole minutes or seconds, as the setting is, or seconds with the suffix {@code s}. */
    private static Duration seconds(LiveSetting setting, String text, int least, int most) {
        String number = text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
        boolean minutes = setting.kind() == LiveSetting.Kind.MINUTES && !text.endsWith("s");
        if (!number.matches("[0-9]{1,7}")) {
            throw new IllegalSettingException(
                    setting.key(), "is neither a whole number nor one of seconds like 90s", null);
        }
        long seconds = Long.parseLong(number) * (minutes ? 60 : 1);
        if (seconds < least || seconds > most) {
            throw new IllegalSettingException(setting.key(), "is not between " + least + " s and " + most + " s", null);
        }
        return Duration.ofSeconds(seconds);
    }

    private static String checked(LiveSetting setting, String text) {
        boolean time = setting.kind() == LiveSetting.Kind.MINUTES || setting.kind() == LiveSetting.Kind.SECONDS;
        if (!time && !setting.takes(text)) {
            throw new IllegalSettingException(setting.key(), "has a value that cannot be", null);
        }
        return text;
    }

    private boolean flag(String name) {
        return text(name).map(Boolean::parseBoolean).orElse(false);
    }

    private int number(String name, int otherwise, int least, int most) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text.get());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalSettingException(name, "is not a whole number", e);
        }
        throw new IllegalSettingException(name, "is not between " + least + " and " + most, null);
    }

    private static URI uri(String name, String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalSettingException(name, "is no address", e);
        }
        if (uri.getHost() == null || !("ws".equals(uri.getScheme()) || "wss".equals(uri.getScheme()))) {
            throw new IllegalSettingException(name, "must be like ws://host:8081 or wss://host:8082", null);
        }
        return uri;
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }
}
