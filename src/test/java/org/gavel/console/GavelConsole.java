package org.gavel.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gavel's console in a browser profile of its own, with one page open. Tests find everything by its role and its English name, as a
 * person with a screen reader does.
 */
public final class GavelConsole implements AutoCloseable {

    private final BrowserContext context;
    private final PageWatch watch;
    private final Page page;

    private GavelConsole(BrowserContext context, PageWatch watch) {
        this.context = context;
        this.watch = watch;
        this.page = context.newPage();
    }

    /** An empty page in a fresh browser profile. */
    public static GavelConsole open(Chromium chromium, GavelServer server) {
        BrowserContext context = chromium.context(server.address());
        return new GavelConsole(context, PageWatch.on(context, server.address()));
    }

    public Page page() {
        return page;
    }

    // Troubles

    /** The test provokes troubles in which this is found, such as a lost connection: they fail nothing from now on. */
    void expectTrouble(String regex) {
        watch.expect(Pattern.compile(regex));
    }

    public List<String> troubles() {
        return watch.troubles();
    }

    List<String> consoleLines() {
        return watch.consoleLines();
    }

    /** Fails when a person with a handicap could not use what is shown now. */
    void checkAccessibility() {
        Accessibility.check(page);
    }

    // Where to go

    /** Signs in from the sign-in page and waits until the wallboard is there, with or without rooms. */
    public GavelConsole signIn(String user, String password) {
        page.navigate("/sign-in");
        page.getByRole(AriaRole.TEXTBOX, named("User")).fill(user);
        // A password field has no role of its own.
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        press("Sign in");
        pill().waitFor();
        return this;
    }

    /** Signs out from the sheet behind the person's initials. */
    void signOut() {
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Account"))
                .click();
        press("Sign out");
        page.getByRole(AriaRole.BUTTON, exactly("Sign in")).waitFor();
    }

    /** The wallboard's list of rooms. */
    public Locator wallboard() {
        return page.getByRole(AriaRole.LIST, named("Rooms"));
    }

    /** Opens a room by its conference name and waits until its grid is there. */
    public GavelConsole openRoom(String conference) {
        page.navigate("/room?room=" + conference);
        grid().waitFor();
        return this;
    }

    /** As its browser sends them. */
    public String cookies() {
        return context.cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    // What a room shows

    public Locator grid() {
        return page.getByRole(AriaRole.GRID, exactly("Members"));
    }

    /** The row that is headed by this member's name. */
    public Locator row(String name) {
        Locator header = page.getByRole(AriaRole.ROWHEADER, named(name));
        return grid().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHas(header));
    }

    /** The state of the connection, always in view. */
    Locator pill() {
        return page.getByRole(AriaRole.STATUS, named("Connection"));
    }

    /** The short messages to the moderator, shown and announced alike. */
    Locator told(String text) {
        return page.getByText(text).first();
    }

    // What a person does

    /** Presses the button of this act, for the room or for what is selected. */
    public void press(String act) {
        page.getByRole(AriaRole.BUTTON, exactly(act)).first().click();
    }

    /** Presses the button of this act in this member's row. */
    public void press(String act, String member) {
        row(member)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(act).setExact(true))
                .click();
    }

    @Override
    public void close() {
        try (StuckRenderers watched = StuckRenderers.watch()) {
            context.close();
        }
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
