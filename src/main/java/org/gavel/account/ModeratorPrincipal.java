package org.gavel.account;

import jakarta.security.enterprise.CallerPrincipal;
import java.security.Principal;
import java.util.Optional;

/** A caller whom the server knows. Its name is the account's identity. */
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
     * Reads whom the server names.
     *
     * @param principal as a request, a handshake or the security context tells it; may be {@code null}
     * @return nothing when nobody is signed in
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
