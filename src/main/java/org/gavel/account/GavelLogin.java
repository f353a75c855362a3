package org.gavel.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How accounts of Gavel may be called: never as accounts of the switch, which have a domain behind an {@code @}. */
public final class GavelLogin {

    /** How many characters a login of Gavel may have. */
    public static final int MAX_LENGTH = 64;

    private static final Pattern FORM = Pattern.compile("[a-z0-9._-]{1," + MAX_LENGTH + "}");

    private GavelLogin() {}

    /**
     * {@return the login as it is kept, in lower case} Empty when no account of Gavel can have that login.
     *
     * @param typed what somebody typed; hostile text
     */
    public static Optional<String> of(String typed) {
        return Optional.of(typed.toLowerCase(Locale.ROOT))
                .filter(login -> FORM.matcher(login).matches())
                // The Kelvin sign is a letter whose small one is k.
                .filter(login -> typed.chars().allMatch(c -> c < 128));
    }
}
