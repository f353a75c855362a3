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
        LOGIN("a.login"),
        NAME("lower(a.name)"),
        KIND("a.kind"),
        LAST_SIGN_IN("a.lastSignInAt");

        private final String path;

        By(String path) {
            this.path = path;
        }
    }

    /** Accounts that never signed in stand where the longest ago would. */
    String text() {
        String direction = descending ? " desc nulls last" : " asc nulls first";
        return by.path + direction + ", a.login";
    }
}
