package org.gavel.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gavel.account.Permission;

/**
 * All pages of the desk, and what one must be permitted to open each. A page that does not stand here is open to nobody: whoever
 * makes a page enters it here.
 */
public enum DeskPage {
    SIGN_IN("/sign-in", Access.EVERYBODY),
    FIRST("/first", Access.FIRST_ADMINISTRATOR),
    WALLBOARD("/wallboard", Access.SIGNED_IN),
    ROOM("/room", Access.SIGNED_IN),
    ATTENDANCE("/attendance", Access.SIGNED_IN),
    ATTENDANCE_EXPORT("/attendance.csv", Access.SIGNED_IN),
    CHOOSE_ROOM("/choose", Access.SIGNED_IN),
    ME("/me", Access.SIGNED_IN),
    PASSWORD("/password", Access.SIGNED_IN),
    OWN_SESSIONS("/me/sessions", Access.SIGNED_IN),
    SIGN_OUT("/sign-out", Access.SIGNED_IN),
    ACCOUNTS("/admin/accounts", Permission.ACCOUNTS, true),
    ACCOUNT("/admin/account", Permission.ACCOUNTS, false),
    ROLES("/admin/roles", Permission.ROLES, true),
    ROLE("/admin/role", Permission.ROLES, false),
    ROOMS("/admin/rooms", Permission.ROOMS, true),
    NAMED_ROOM("/admin/room", Permission.ROOMS, false),
    SWITCHES("/admin/switches", Permission.SWITCHES, true),
    SWITCH("/admin/switch", Permission.SWITCHES, false),
    SETTINGS("/admin/settings", Permission.SETTINGS, true),
    AUDIT("/admin/audit", Permission.AUDIT, true),
    AUDIT_EXPORT("/admin/audit.csv", Permission.AUDIT, false);

    /** Whom a page lets in. */
    enum Access {
        EVERYBODY,
        /** Who has the one-time link, while there is no administrator. */
        FIRST_ADMINISTRATOR,
        SIGNED_IN,
        /** Who is signed in and permitted. */
        PERMITTED
    }

    private static final String SUFFIX = ".xhtml";

    /** What is no page of Faces: a download, or what only takes a plain form. */
    private static final Set<DeskPage> PLAIN = EnumSet.of(SIGN_OUT, OWN_SESSIONS, AUDIT_EXPORT, ATTENDANCE_EXPORT);

    private final String path;
    private final Access access;
    private final Permission permission;
    private final boolean listed;

    DeskPage(String path, Access access) {
        this(path, access, null, false);
    }

    DeskPage(String path, Permission permission, boolean listed) {
        this(path, Access.PERMITTED, permission, listed);
    }

    DeskPage(String path, Access access, Permission permission, boolean listed) {
        this.path = path;
        this.access = access;
        this.permission = permission;
        this.listed = listed;
    }

    /** @param resolved as the server resolved it, within the application */
    static Optional<DeskPage> at(String resolved) {
        String plain =
                resolved.endsWith(SUFFIX) ? resolved.substring(0, resolved.length() - SUFFIX.length()) : resolved;
        String wanted = plain.isEmpty() || plain.equals("/") ? WALLBOARD.path : plain;
        return Arrays.stream(values()).filter(page -> page.path.equals(wanted)).findFirst();
    }

    /**
     * Finds the page of a request.
     *
     * @return nothing where the address is no page of the desk
     */
    public static Optional<DeskPage> of(HttpServletRequest request) {
        return at(Requests.path(request));
    }

    /**
     * Finds the page that a view of Faces draws.
     *
     * @param viewId such as {@code /admin/audit.xhtml}
     */
    public static Optional<DeskPage> ofView(String viewId) {
        return at(viewId);
    }

    /** The pages of the administration that stand in menus, in their order. */
    public static List<DeskPage> administration() {
        return Arrays.stream(values()).filter(page -> page.listed).toList();
    }

    /** Within the application, without a suffix. */
    public String getPath() {
        return path;
    }

    /** The key of its name's word. */
    public String getWord() {
        return "page." + (permission == null ? path.substring(1) : permission.wire());
    }

    /**
     * Tells whether the page is made of PrimeFaces' tables and forms: then its view has a state. All other pages are stateless.
     */
    public boolean hasWidgets() {
        return this == ME || this == ATTENDANCE || (permission != null && !isPlain());
    }

    /**
     * Tells whether components of the page may set {@code style} attributes: those that have a state, and the two that show something
     * live, whose dialogs, menus and messages are PrimeFaces' too.
     */
    public boolean setsStyles() {
        return this == ROOM || this == WALLBOARD || hasWidgets();
    }

    /** Tells whether Faces never sees it. */
    boolean isPlain() {
        return PLAIN.contains(this);
    }

    Access access() {
        return access;
    }

    /** What one must be permitted everywhere; nothing for who is signed in, or for everybody. */
    public Optional<Permission> permission() {
        return Optional.ofNullable(permission);
    }
}
