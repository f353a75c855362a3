package org.gavel.account;

/** Proves that somebody is who he says, wherever he has his account. */
@FunctionalInterface
interface Proof {

    /** As {@link SignIn#signIn}, but that it neither bounds nor slows down nor tells. */
    SignInOutcome prove(String login, String password, String address);
}
