package org.gavel.moderation.link;

import org.gavel.verto.Credentials;
import org.gavel.verto.VertoConnection;
import org.gavel.verto.VertoListener;

/** Makes connections to the configured switch. */
public interface Connections {

    /**
     * Makes a connection that is not yet started.
     *
     * @param credentials the user's login and password at the switch
     * @param listener takes what comes over the connection
     * @return a connection in the state {@code Idle}
     * @throws org.gavel.settings.IllegalSettingException when the settings of the switch cannot be used
     */
    VertoConnection make(Credentials credentials, VertoListener listener);

    /** {@return the domain of the switch's users and conferences} */
    String domain();
}
