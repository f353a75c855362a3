package org.gavel.startup;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.gavel.settings.RoomSetting;

/**
 * The demonstration switch inside this server. It is implemented in {@code startup.demo}; the WAR for production has
 * neither that package nor the switch.
 */
public interface BuiltInSwitch {

    /**
     * Returns the address of the switch, and starts it at the first call.
     *
     * @return an address with {@code ws}, as in {@code gavel.switch.url}
     * @throws java.io.UncheckedIOException when its port cannot be bound
     */
    URI url();

    /**
     * Tells why calls to the switch have neither sound nor picture.
     *
     * @return a reason for the log; empty when they have both, as far as is known, and while the switch does not run
     */
    Optional<String> mediaProblem();

    /**
     * Lists the rooms of the switch with titles, which a switch does not know.
     *
     * @return the rooms, the largest first
     */
    List<RoomSetting> rooms();

    /**
     * Returns the password of all users of the switch.
     *
     * @return the password, which is printed on the sign-in page
     */
    String password();
}
