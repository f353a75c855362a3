package org.gavel.administration.switches;

import org.gavel.input.Line;
import org.gavel.input.Needed;
import org.gavel.input.Secret;
import org.gavel.input.TypedLine;

/**
 * An account at the switch as it is entered for a probe; nothing of it is kept.
 *
 * @param probeLogin its login
 * @param probePassword its password
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

    /** Without the password, which must get into no log. */
    @Override
    public String toString() {
        return "ProbeAccount[" + probeLogin + "]";
    }
}
