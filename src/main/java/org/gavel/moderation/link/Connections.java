package org.gavel.moderation.link;

import org.gavel.verto.Credentials;
import org.gavel.verto.VertoConnection;
import org.gavel.verto.VertoListener;

/** Makes connections to the switch that is set. */
public interface Connections {

    /**
     * Makes a connection that is not yet started.
     *
     * @param credentials what proves the user to the switch
     * @param listener hears what comes over the connection
     * @return a connection that has not begun
     */
    VertoConnection make(Credentials credentials, VertoListener listener);

    /** {@return the domain of the switch's users and conferences} */
    String domain();
}
