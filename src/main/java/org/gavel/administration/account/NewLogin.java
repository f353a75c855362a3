package org.gavel.administration.account;

import java.util.Optional;
import java.util.Set;
import org.gavel.account.GavelLogin;
import org.gavel.administration.SystemActor;
import org.gavel.input.Fault;
import org.gavel.input.Form;

/** The login of a new account of Gavel: a {@link GavelLogin} that is not reserved for Gavel itself. */
public final class NewLogin implements Form<String> {

    private static final String UNFIT = "problem.login";
    private static final String RESERVED = "problem.reserved";

    @Override
    public Optional<Fault> fault(String text) {
        Optional<String> login = GavelLogin.of(text);
        if (login.isEmpty()) {
            return Optional.of(Fault.of(UNFIT));
        }
        return login.filter(SystemActor.LOGIN::equals).map(gavel -> Fault.of(RESERVED, gavel));
    }

    @Override
    public Set<String> keys() {
        return Set.of(UNFIT, RESERVED);
    }
}
