package org.gavel.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gavel.account.Authenticator;
import org.gavel.account.Moderator;
import org.gavel.account.SignInOutcome;
import org.gavel.moderation.link.Connections;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.settings.IllegalSettingException;
import org.gavel.verto.ConnectionState;
import org.gavel.verto.Credentials;

/**
 * Authenticates people by a login at the switch with their user and password. Each sign-in makes a new connection, also
 * where the person has a link already, because that one proves only the password with which it was made. The new
 * connection becomes the person's link, or is closed where they keep the one that they have.
 */
@ApplicationScoped
public class SwitchAuthenticator implements Authenticator {

    /**
     * Longer than the connection's own limits, 10 s for the socket and 10 s for the login, after which it tells why it
     * failed.
     */
    private static final long PATIENCE_SECONDS = 22;

    private final Links links;
    private final Connections connections;

    /**
     * Makes the bean.
     *
     * @param links takes over the connection of a person who has signed in
     * @param connections makes connections to the switch
     */
    @Inject
    public SwitchAuthenticator(Links links, Connections connections) {
        this.links = links;
        this.connections = connections;
    }

    @Override
    public SignInOutcome prove(String login, String password) {
        Moderator moderator = moderator(login);
        Credentials credentials = new Credentials(login, password).in(connections.domain());
        try {
            return prove(moderator, credentials);
        } catch (IllegalSettingException e) {
            return new SignInOutcome.SwitchUnreachable(e.getMessage());
        }
    }

    private SignInOutcome prove(Moderator moderator, Credentials credentials) {
        CompletableFuture<SignInOutcome> decided = new CompletableFuture<>();
        ModeratorLink link = links.open(moderator, credentials, (tried, state) -> decide(moderator, state, decided));
        SignInOutcome outcome = await(decided);
        if (outcome instanceof SignInOutcome.SignedIn) {
            links.keep(link);
        } else {
            link.close();
        }
        return outcome;
    }

    private static void decide(Moderator moderator, ConnectionState state, CompletableFuture<SignInOutcome> decided) {
        if (state instanceof ConnectionState.LoggedIn) {
            decided.complete(new SignInOutcome.SignedIn(moderator));
        } else if (state instanceof ConnectionState.Refused) {
            decided.complete(new SignInOutcome.WrongCredentials());
        } else if (state instanceof ConnectionState.Reconnecting lost) {
            decided.complete(new SignInOutcome.SwitchUnreachable(lost.cause().text()));
        }
    }

    private static SignInOutcome await(CompletableFuture<SignInOutcome> decided) {
        try {
            return decided.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return new SignInOutcome.SwitchUnreachable("no answer in " + PATIENCE_SECONDS + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SignInOutcome.SwitchUnreachable("interrupted");
        }
    }

    /** The account, which is the same whether the login has its domain or not. */
    private Moderator moderator(String login) {
        int at = login.indexOf('@');
        String user = at < 0 ? login : login.substring(0, at);
        String id = at < 0 ? login + "@" + connections.domain() : login;
        return new Moderator(id.toLowerCase(Locale.ROOT), user);
    }
}
