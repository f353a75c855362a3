package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gavel.account.Gate;
import org.gavel.account.Moderator;
import org.gavel.web.session.DeskPage;
import org.gavel.web.session.DeskSession;
import org.gavel.web.session.SignedIn;

/** What each page's head and top bar need: look, language, who is signed in, where the scripts are. */
@Named("page")
@RequestScoped
public class PageHead {

    private static final String LOOK_COOKIE = "gavel-look";

    private final HttpServletRequest request;
    private final StaticFiles files;
    private final Gate gate;

    @Inject
    PageHead(HttpServletRequest request, StaticFiles files, Gate gate) {
        this.request = request;
        this.files = files;
        this.gate = gate;
    }

    /** {@code light}, {@code dark}, or {@code auto}: as the browser wants it. */
    public String getLook() {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> LOOK_COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .filter(List.of("light", "dark")::contains)
                .findFirst()
                .orElse("auto");
    }

    /** Where scripts, styles, fonts and pictures of exactly this build are; without a slash at the end. */
    public String getStatics() {
        return request.getContextPath() + files.base();
    }

    /** Without a slash at the end. */
    public String getContext() {
        return request.getContextPath();
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    /** The address of this page in another language. */
    public String inLanguage(Language language) {
        String others = request.getMethod().equals("GET") ? LanguageChoice.otherParameters(request) : "";
        return (others.isEmpty() ? "?" : others + "&") + "language=" + language.getTag();
    }

    public boolean isSignedIn() {
        return SignedIn.of(request.getSession(false)).isPresent();
    }

    /** Empty before the sign-in. */
    public String getMe() {
        return SignedIn.of(request.getSession(false)).map(Moderator::name).orElse("");
    }

    /** Who is signed in, for the page's script to tell whether it is still he; empty before the sign-in. */
    public String getMyId() {
        return SignedIn.of(request.getSession(false)).map(Moderator::id).orElse("");
    }

    /** What the forms of this session carry; empty before the sign-in. */
    public String getToken() {
        return SignedIn.session(request.getSession(false))
                .map(DeskSession::token)
                .orElse("");
    }

    /** Those pages of the administration that who is signed in may open. */
    public List<DeskPage> getAdministration() {
        return SignedIn.of(request.getSession(false))
                .map(who -> DeskPage.administration().stream()
                        .filter(page -> page.permission()
                                .filter(permission -> gate.permits(who, permission, null))
                                .isPresent())
                        .toList())
                .orElse(List.of());
    }

    /**
     * Whether the view of a page keeps no state between its requests.
     *
     * @param viewId such as {@code /admin/audit.xhtml}
     */
    public boolean isStateless(String viewId) {
        return DeskPage.ofView(viewId).filter(DeskPage::hasWidgets).isEmpty();
    }

    /** Whether what this page shows was sent and not taken: then it is as good as typed and not yet sent. */
    public boolean isUnsaved() {
        return request.getMethod().equals("POST");
    }
}
