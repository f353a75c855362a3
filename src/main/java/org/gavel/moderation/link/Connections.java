package org.gavel.moderation.link;

import org.gavel.verto.Credentials;
import org.gavel.verto.VertoConnection;
import org.gavel.verto.VertoListener;

/** Makes connections to the switch that is set. */
public interface Connections {

    /** A connection that is not yet started. */
    VertoConnection make(Credentials credentials, VertoListener listener);

    /** The domain of the switch's users and conferences. */
    String domain();
}
