package org.gavel.web.console;

import java.util.regex.Pattern;

/**
 * Where to go after the sign-in. Only pages of Gavel: a foreign address here would make the sign-in page a trap
 * (open redirect).
 */
record NextPage(String path) {

    private static final Pattern OURS = Pattern.compile(
            "/(wallboard|room\\?(room|conference)=[\\w.%~+*!'()=-]{1,3500}|choose\\?room=[\\w.%~+*!'()=-]{1,3500}|me|admin/[a-z]{1,20}(\\?[\\w.%~+=&:-]{0,1000})?)?");

    /** @param wanted a path as the browser tells it, may be anything; the wallboard when it is not one of ours */
    static NextPage of(String wanted) {
        return new NextPage(wanted != null && OURS.matcher(wanted).matches() ? wanted : "/");
    }
}
