package org.gavel.verto;

/** Hears what becomes of a session. An ending is told once, and nothing after it. */
interface SessionWatcher {

    /**
     * The switch accepted the login.
     *
     * @param sessid the identity that the switch gave this session
     */
    void loggedIn(String sessid);

    void event(VertoEvent event);

    void request(ServerRequest request);

    /** Ended, and worth another attempt. */
    void lost(VertoFailure cause);

    /** Ended by another socket with our session identity. */
    void takenOver();

    /** Ended because the switch does not accept the login. */
    void refused(VertoFailure cause);
}
