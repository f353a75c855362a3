package org.gavel.account;

import jakarta.security.enterprise.CallerPrincipal;
import java.security.Principal;
import java.util.Optional;

/** The principal of Jakarta Security for a person who is signed in. Its name is the account's id. */
public final class ModeratorPrincipal extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final Moderator moderator;

    /**
     * Makes the principal of an account.
     *
     * @param moderator the account
     */
    public ModeratorPrincipal(Moderator moderator) {
        super(moderator.id());
        this.moderator = moderator;
    }

    /** {@return the account} */
    public Moderator moderator() {
        return moderator;
    }

    /**
     * Finds the account of a principal.
     *
     * @param principal the principal of a request, a handshake or the security context; may be {@code null}
     * @return the account; empty when nobody is signed in
     */
    public static Optional<Moderator> moderator(Principal principal) {
        return principal instanceof ModeratorPrincipal known ? Optional.of(known.moderator()) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModeratorPrincipal known && known.moderator.equals(moderator);
    }

    @Override
    public int hashCode() {
        return moderator.hashCode();
    }
}
