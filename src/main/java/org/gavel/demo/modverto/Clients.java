package org.gavel.demo.modverto;

import java.util.List;

/** The sockets, as calls see them. */
interface Clients {

    /** Sends a request of the switch to the socket that has a session now; without one it is lost. */
    void tell(String sessid, String method, String params);

    /** The sockets of a user. */
    List<Socket> ofUser(String uid);
}
