package org.gavel.settings;

/** A setting has a value that is not valid. The message names the setting and what is wrong, never the value. */
public final class IllegalSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param name the setting's name, such as {@code gavel.switch.url}
     * @param what what is wrong, as the end of a sentence; must not contain the value
     * @param cause what the check threw, or {@code null}
     */
    public IllegalSettingException(String name, String what, Throwable cause) {
        super("The setting " + name + " " + what + ".", cause);
    }
}
