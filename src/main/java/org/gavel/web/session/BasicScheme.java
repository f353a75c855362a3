package org.gavel.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.gavel.account.SignInCredential;
import org.gavel.account.SignInOutcome;

/** HTTP Basic authentication (RFC 7617): each request carries login and password. The stores of the sign-in page prove them. */
@ApplicationScoped
public class BasicScheme implements ApiScheme {

    /** How many characters of credentials are read; more than the longest login and password need. */
    private static final int LONGEST = 4_096;

    private final IdentityStoreHandler stores;

    @Inject
    BasicScheme(IdentityStoreHandler stores) {
        this.stores = stores;
    }

    @Override
    public String name() {
        return "basic";
    }

    @Override
    public String challenge() {
        return "Basic realm=\"Gavel\", charset=\"UTF-8\"";
    }

    @Override
    public Optional<SignInOutcome> prove(String credentials, String address) {
        return decoded(credentials).filter(pair -> pair.indexOf(':') >= 0).map(pair -> {
            int colon = pair.indexOf(':');
            SignInCredential sent = new SignInCredential(
                    SignInCredential.Way.API, pair.substring(0, colon), pair.substring(colon + 1), address);
            stores.validate(sent);
            return sent.outcome();
        });
    }

    private static Optional<String> decoded(String credentials) {
        if (credentials.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(credentials));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
