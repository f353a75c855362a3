package org.gavel.startup;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.gavel.settings.RoomSetting;

/**
 * The demonstration switch inside this server, as the rest of Gavel sees it. The class behind it is in
 * {@code startup.demo}; the WAR for production has neither that nor the switch.
 */
public interface BuiltInSwitch {

    /**
     * Tells where it listens. It is started when it is asked for first.
     *
     * @return an address as {@code gavel.switch.url} takes it
     * @throws java.io.UncheckedIOException when its port cannot be bound
     */
    URI url();

    /**
     * Tells why its calls have no sound and picture.
     *
     * @return a reason for the log; empty when they have, as far as is known, and while the switch does not run
     */
    Optional<String> mediaProblem();

    /**
     * Tells its rooms, with titles, which a switch does not know.
     *
     * @return the rooms, the largest first
     */
    List<RoomSetting> rooms();

    /**
     * Tells the password that all its users have.
     *
     * @return the password, which is printed
     */
    String password();
}
