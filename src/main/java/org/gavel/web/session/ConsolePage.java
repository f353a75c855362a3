package org.gavel.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gavel.account.Permission;

/**
 * All pages of Gavel, and the permission that an account needs to open each. An address that is not listed here opens to nobody, so
 * each new page is added here.
 */
public enum ConsolePage {
    /** The page to sign in. */
    SIGN_IN("/sign-in", Access.EVERYBODY),
    /** The page that makes the first administrator. */
    FIRST("/first", Access.FIRST_ADMINISTRATOR),
    /** The wallboard. */
    WALLBOARD("/wallboard", Access.SIGNED_IN),
    /** The page of a room. */
    ROOM("/room", Access.SIGNED_IN),
    /** The attendance of a room. */
    ATTENDANCE("/attendance", Access.SIGNED_IN),
    /** The attendance as a file. */
    ATTENDANCE_EXPORT("/attendance.csv", Access.SIGNED_IN),
    /** The page to choose between rooms with the same number. */
    CHOOSE_ROOM("/choose", Access.SIGNED_IN),
    /** The page of one's own account and sessions. */
    ME("/me", Access.SIGNED_IN),
    /** The page to choose another password. */
    PASSWORD("/password", Access.SIGNED_IN),
    /** The address that signs out. */
    SIGN_OUT("/sign-out", Access.SIGNED_IN),
    /** The accounts. */
    ACCOUNTS("/admin/accounts", Permission.ACCOUNTS, true),
    /** One account. */
    ACCOUNT("/admin/account", Permission.ACCOUNTS, false),
    /** The roles. */
    ROLES("/admin/roles", Permission.ROLES, true),
    /** One role. */
    ROLE("/admin/role", Permission.ROLES, false),
    /** The named rooms. */
    ROOMS("/admin/rooms", Permission.ROOMS, true),
    /** One named room. */
    NAMED_ROOM("/admin/room", Permission.ROOMS, false),
    /** The switches. */
    SWITCHES("/admin/switches", Permission.SWITCHES, true),
    /** One switch. */
    SWITCH("/admin/switch", Permission.SWITCHES, false),
    /** The settings. */
    SETTINGS("/admin/settings", Permission.SETTINGS, true),
    /** The audit. */
    AUDIT("/admin/audit", Permission.AUDIT, true),
    /** The audit as a file. */
    AUDIT_EXPORT("/admin/audit.csv", Permission.AUDIT, false);

    /** Who may open a page. */
    enum Access {
        EVERYBODY,
        /** Whoever has the one-time link, while there is no administrator. */
        FIRST_ADMINISTRATOR,
        SIGNED_IN,
        /** Accounts that are signed in and have the page's permission. */
        PERMITTED
    }

    private static final String SUFFIX = ".xhtml";

    /** Addresses that Faces does not draw: downloads, and the one that takes the plain form of the sign-out. */
    private static final Set<ConsolePage> PLAIN = EnumSet.of(SIGN_OUT, AUDIT_EXPORT, ATTENDANCE_EXPORT);

    private final String path;
    private final Access access;
    private final Permission permission;
    private final boolean listed;

    ConsolePage(String path, Access access) {
        this(path, access, null, false);
    }

    ConsolePage(String path, Permission permission, boolean listed) {
        this(path, Access.PERMITTED, permission, listed);
    }

    ConsolePage(String path, Access access, Permission permission, boolean listed) {
        this.path = path;
        this.access = access;
        this.permission = permission;
        this.listed = listed;
    }

    /** @param resolved the path within the application, as the server resolved it, with or without {@code .xhtml} */
    static Optional<ConsolePage> at(String resolved) {
        String plain =
                resolved.endsWith(SUFFIX) ? resolved.substring(0, resolved.length() - SUFFIX.length()) : resolved;
        String wanted = plain.isEmpty() || plain.equals("/") ? WALLBOARD.path : plain;
        return Arrays.stream(values()).filter(page -> page.path.equals(wanted)).findFirst();
    }

    /**
     * Finds the page of a request.
     *
     * @param request any request
     * @return the page; empty where the address is none
     */
    public static Optional<ConsolePage> of(HttpServletRequest request) {
        return at(Requests.path(request));
    }

    /**
     * Finds the page that a view of Faces draws.
     *
     * @param viewId such as {@code /admin/audit.xhtml}
     * @return the page; empty where the view is none
     */
    public static Optional<ConsolePage> ofView(String viewId) {
        return at(viewId);
    }

    /** {@return the pages of the administration that menus list, in their order} */
    public static List<ConsolePage> administration() {
        return Arrays.stream(values()).filter(page -> page.listed).toList();
    }

    /** {@return the address within the application, without a suffix} */
    public String getPath() {
        return path;
    }

    /** {@return the key of its name} */
    public String getNameKey() {
        return "page." + (permission == null ? path.substring(1) : permission.wire());
    }

    /** {@return whether PrimeFaces' tables and forms make up the page} The view of such a page has a state; all others are stateless. */
    public boolean hasWidgets() {
        return this == ME || this == ATTENDANCE || (permission != null && !isPlain());
    }

    /**
     * {@return whether components of the page may set {@code style} attributes} Pages of PrimeFaces' tables and forms do, and the
     * wallboard and the room page, whose dialogs, menus and messages are PrimeFaces' too.
     */
    public boolean setsStyles() {
        return this == ROOM || this == WALLBOARD || hasWidgets();
    }

    /** {@return whether the address is not drawn by Faces} */
    boolean isPlain() {
        return PLAIN.contains(this);
    }

    Access access() {
        return access;
    }

    /** {@return whether the page opens without a sign-in} */
    boolean isForEverybody() {
        return access == Access.EVERYBODY || access == Access.FIRST_ADMINISTRATOR;
    }

    /**
     * {@return the permission that an account needs in all rooms to open the page} Empty for a page that opens to everybody, or to
     * everybody who is signed in.
     */
    public Optional<Permission> permission() {
        return Optional.ofNullable(permission);
    }
}
