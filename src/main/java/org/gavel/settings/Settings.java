package org.gavel.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * All that an administrator can set, by MicroProfile Config: system property {@code gavel.x.y} or environment variable
 * {@code GAVEL_X_Y}. The table is in {@code docs/configuration.md}. A value that cannot be is told with its name.
 */
@ApplicationScoped
public class Settings {

    private final Config config;

    protected Settings() {
        this(null);
    }

    @Inject
    public Settings(Config config) {
        this.config = config;
    }

    /** Whether the demonstration switch runs inside this server. A switch of one's own turns it off. */
    public boolean demonstration() {
        return flag("gavel.demo.enabled") && text("gavel.switch.url").isEmpty();
    }

    /** The switch that was set; nothing when Gavel runs on the demonstration switch. */
    public Optional<URI> switchUrl() {
        return text("gavel.switch.url").map(url -> uri("gavel.switch.url", url));
    }

    public String switchDomain() {
        return text("gavel.switch.domain").orElse("seven.local");
    }

    /** The settings of the switch at {@code url}. */
    public SwitchSettings switchAt(URI url) {
        return new SwitchSettings(
                url, switchDomain(), text("gavel.switch.certificate").map(Path::of));
    }

    /** How a room's number becomes its conference's name. */
    public String roomTemplate() {
        return text("gavel.switch.room-template").orElse("<number>-<domain>");
    }

    public int demonstrationPort() {
        return number("gavel.demo.port", 0, 0, 65_535);
    }

    /** How many members the largest demonstration room has. */
    public int demonstrationMembers() {
        return number("gavel.demo.members", 1_000, 1, 10_000);
    }

    /** How many rows of its rooms the demonstration switch changes each second beside what its people do. */
    public int demonstrationEvents() {
        return number("gavel.demo.events", 0, 0, 1_000);
    }

    /** Rooms to show even when nobody is in them. */
    public List<RoomSetting> rooms() {
        List<RoomSetting> rooms = new ArrayList<>();
        for (String part : text("gavel.rooms").orElse("").split(",")) {
            if (!part.isBlank()) {
                rooms.add(RoomSetting.parse(part));
            }
        }
        return List.copyOf(rooms);
    }

    /** How many recently used rooms are shown to who cannot ask the switch for its rooms. */
    public int recentRooms() {
        return number("gavel.rooms.recent", 50, 0, 500);
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
