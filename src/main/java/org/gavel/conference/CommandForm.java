package org.gavel.conference;

/** The roads that know a command, and the order of its words ({@code docs/protocol.md} §8.3, §8.4). */
public enum CommandForm {
    /** The conference API and the control channel know it. */
    EITHER(true, true),
    /** Only the conference API knows it. */
    API(true, false),
    /** Only the conference API knows it, with the member as its last word. */
    API_MEMBER_LAST(true, false),
    /** Only the control channel knows it. The switch repeats only extension, dialplan and context of it. */
    CONTROL_EXTENSION(false, true);

    private final boolean onApi;
    private final boolean onControl;

    CommandForm(boolean onApi, boolean onControl) {
        this.onApi = onApi;
        this.onControl = onControl;
    }

    /**
     * Tells whether the conference API knows the command.
     *
     * @return false where it can be sent on the control channel only
     */
    public boolean onApi() {
        return onApi;
    }

    /**
     * Tells whether the control channel knows the command.
     *
     * @return false where it can be sent by the conference API only
     */
    public boolean onControl() {
        return onControl;
    }
}
