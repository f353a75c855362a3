package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gavel.account.AccessControl;
import org.gavel.account.Moderator;
import org.gavel.web.session.ConsolePage;
import org.gavel.web.session.SignedIn;
import org.gavel.web.session.UserSession;

/** The values that the head and the top bar of each page need: theme, language, who is signed in, where the scripts are. */
@Named("page")
@RequestScoped
public class PageHead {

    private static final String LOOK_COOKIE = "gavel-look";

    private final HttpServletRequest request;
    private final StaticFiles files;
    private final AccessControl accessControl;

    @Inject
    PageHead(HttpServletRequest request, StaticFiles files, AccessControl accessControl) {
        this.request = request;
        this.files = files;
        this.accessControl = accessControl;
    }

    /** {@return the theme: {@code light}, {@code dark}, or {@code auto} for the browser's preference} */
    public String getLook() {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> LOOK_COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .filter(List.of("light", "dark")::contains)
                .findFirst()
                .orElse("auto");
    }

    /** {@return the path of scripts, styles, fonts and pictures of this build} It has no slash at the end. */
    public String getStatics() {
        return request.getContextPath() + files.base();
    }

    /** {@return the context path of the application, without a slash at the end} */
    public String getContext() {
        return request.getContextPath();
    }

    /** {@return the languages of Gavel} */
    public Language[] getLanguages() {
        return Language.values();
    }

    /**
     * {@return the query of the address of this page in another language, with its question mark}
     *
     * @param language the language to change to
     */
    public String inLanguage(Language language) {
        String others = request.getMethod().equals("GET") ? LanguageChoice.otherParameters(request) : "";
        return (others.isEmpty() ? "?" : others + "&") + "language=" + language.getTag();
    }

    /** {@return whether somebody is signed in} */
    public boolean isSignedIn() {
        return SignedIn.of(request.getSession(false)).isPresent();
    }

    /** {@return the name of the person who is signed in} Empty before the sign-in. */
    public String getMe() {
        return SignedIn.of(request.getSession(false)).map(Moderator::name).orElse("");
    }

    /**
     * {@return the id of the account that is signed in} Empty before the sign-in. By it the page's script notices that another account has
     * signed in.
     */
    public String getMyId() {
        return SignedIn.of(request.getSession(false)).map(Moderator::id).orElse("");
    }

    /** {@return the token that the forms of this session carry} Empty before the sign-in. */
    public String getToken() {
        return SignedIn.session(request.getSession(false))
                .map(UserSession::token)
                .orElse("");
    }

    /** {@return the pages of the administration that the person may open} */
    public List<ConsolePage> getAdministration() {
        return SignedIn.of(request.getSession(false))
                .map(who -> ConsolePage.administration().stream()
                        .filter(page -> page.permission()
                                .filter(permission -> accessControl.permits(who, permission, null))
                                .isPresent())
                        .toList())
                .orElse(List.of());
    }

    /**
     * {@return whether the view of a page keeps no state between its requests}
     *
     * @param viewId such as {@code /admin/audit.xhtml}
     */
    public boolean isStateless(String viewId) {
        return ConsolePage.ofView(viewId).filter(ConsolePage::hasWidgets).isEmpty();
    }

    /** {@return whether the page shows input that was sent and not saved} The page then treats it as unsaved input. */
    public boolean isUnsaved() {
        return request.getMethod().equals("POST");
    }
}
