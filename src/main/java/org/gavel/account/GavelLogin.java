package org.gavel.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Defines the logins of accounts of Gavel. They have no {@code @}; logins of the switch have one with a domain behind
 * it.
 */
public final class GavelLogin {

    /** The most characters of a login of Gavel. */
    public static final int MAX_LENGTH = 64;

    private static final Pattern FORM = Pattern.compile("[a-z0-9._-]{1," + MAX_LENGTH + "}");

    private GavelLogin() {}

    /**
     * {@return the login as it is stored, in lower case, 1 to 64 characters} Empty when no account of Gavel can have
     * that login.
     *
     * @param typed the login as it was typed; hostile text
     */
    public static Optional<String> of(String typed) {
        return Optional.of(typed.toLowerCase(Locale.ROOT))
                .filter(login -> FORM.matcher(login).matches())
                // In lower case the Kelvin sign (U+212A) becomes the letter k.
                .filter(login -> typed.chars().allMatch(c -> c < 128));
    }
}
