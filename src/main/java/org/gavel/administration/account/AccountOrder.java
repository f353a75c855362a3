package org.gavel.administration.account;

/**
 * In which order accounts are listed.
 *
 * @param by what is compared; accounts with the same of it stand by their logins
 * @param descending whether the greatest comes first
 */
public record AccountOrder(By by, boolean descending) {

    /** By their logins, as a list begins. */
    public static final AccountOrder BY_LOGIN = new AccountOrder(By.LOGIN, false);

    /** What accounts can be sorted by. */
    public enum By {
        /** The login. */
        LOGIN("a.login"),
        /** The name, upper and lower case alike. */
        NAME("lower(a.name)"),
        /** Whether it belongs to Gavel or to the switch. */
        KIND("a.kind"),
        /** The last sign-in. */
        LAST_SIGN_IN("a.lastSignInAt");

        private final String path;

        By(String path) {
            this.path = path;
        }
    }

    /**
     * The order as JPQL has it. Accounts that never signed in stand where the longest ago would; databases differ in where they put what
     * is not there, so that is compared first.
     */
    String text() {
        String direction = descending ? " desc" : "";
        String there =
                by == By.LAST_SIGN_IN ? "case when a.lastSignInAt is null then 0 else 1 end" + direction + ", " : "";
        return there + by.path + direction + ", a.login";
    }
}
