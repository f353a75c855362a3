package org.gavel.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Proves who somebody is by a login at the switch. */
@ApplicationScoped
public class SignIn {

    /** Never throws for what somebody types; waits no longer than the login's own timeout. */
    public SignInOutcome signIn(String login, String password) {
        return new SignInOutcome.SwitchUnreachable("No switch is configured.");
    }

    /** Empty unless the demonstration switch is on. */
    public List<DemonstrationAccount> demonstrationAccounts() {
        return List.of();
    }
}
