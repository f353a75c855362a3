package org.gavel.administration.account;

/**
 * The order of a list of accounts.
 *
 * @param by the column to sort by; accounts with the same value are sorted by their logins
 * @param descending whether the greatest value comes first
 */
public record AccountOrder(By by, boolean descending) {

    /** By login, the order at first. */
    public static final AccountOrder BY_LOGIN = new AccountOrder(By.LOGIN, false);

    /** The columns to sort by. */
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
     * Returns the order in JPQL. Accounts that never signed in come before the longest ago. Databases differ in where
     * they sort {@code null}, so the query compares that first.
     */
    String text() {
        String direction = descending ? " desc" : "";
        String there =
                by == By.LAST_SIGN_IN ? "case when a.lastSignInAt is null then 0 else 1 end" + direction + ", " : "";
        return there + by.path + direction + ", a.login";
    }
}
