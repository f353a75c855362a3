package org.gavel.settings;

/** A setting has a value that cannot be. The message names the setting and what is wrong, never the value. */
public final class IllegalSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IllegalSettingException(String name, String what, Throwable cause) {
        super("The setting " + name + " " + what + ".", cause);
    }
}
