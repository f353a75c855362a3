package org.gavel.administration.switches;

import org.gavel.input.Line;
import org.gavel.input.Needed;
import org.gavel.input.Secret;
import org.gavel.input.TypedLine;

/**
 * An account at the switch as it is entered for a test. It is not stored.
 *
 * @param probeLogin the login, 1 to 128 characters
 * @param probePassword the password, 1 to 256 characters
 */
record ProbeAccount(
        @Needed @Line(most = ProbeAccount.LONGEST_LOGIN) String probeLogin,

        @Needed @Secret(most = ProbeAccount.LONGEST_PASSWORD)
        String probePassword) {

    static final int LONGEST_LOGIN = 128;
    static final int LONGEST_PASSWORD = 256;

    ProbeAccount {
        probeLogin = TypedLine.of(probeLogin);
        probePassword = TypedLine.asTyped(probePassword);
    }

    /** Leaves out the password, which must not get into logs. */
    @Override
    public String toString() {
        return "ProbeAccount[" + probeLogin + "]";
    }
}
