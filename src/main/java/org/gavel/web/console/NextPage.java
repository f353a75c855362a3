package org.gavel.web.console;

import java.util.regex.Pattern;

/**
 * The page to go to after the sign-in. Only pages of Gavel are taken, so that nobody can use the sign-in page to lead people to another
 * site (open redirect).
 *
 * @param path the path within the application, with its query
 */
record NextPage(String path) {

    private static final Pattern OURS = Pattern.compile(
            "/(wallboard|room\\?(room|conference)=[\\w.%~+*!'()=-]{1,3500}|choose\\?room=[\\w.%~+*!'()=-]{1,3500}|me|admin/[a-z]{1,20}(\\?[\\w.%~+=&:-]{0,1000})?)?");

    /**
     * Reads the wanted page.
     *
     * @param wanted a path within the application; hostile text, may be {@code null}
     * @return that page; the wallboard when it is not a page of Gavel
     */
    static NextPage of(String wanted) {
        return new NextPage(wanted != null && OURS.matcher(wanted).matches() ? wanted : "/");
    }
}
