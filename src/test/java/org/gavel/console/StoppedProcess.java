package org.gavel.console;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.gavel.Patience;

/** Processes of a browser, which stand still until they are closed. */
public final class StoppedProcess implements AutoCloseable {

    private final List<String> ids;

    private StoppedProcess(List<String> ids) {
        this.ids = ids;
    }

    /** Those that run pages: nothing is painted, and the browser goes on. */
    public static StoppedProcess ofPages(Page page) throws IOException, InterruptedException {
        return stop(page, "renderer"::equals);
    }

    /** All of them, as when the lid of a laptop is closed. Until it is opened nothing may be asked of any of its pages. */
    public static StoppedProcess ofWhole(Page page) throws IOException, InterruptedException {
        return stop(page, type -> true);
    }

    private static StoppedProcess stop(Page page, Predicate<String> which) throws IOException, InterruptedException {
        CDPSession browser = page.context().browser().newBrowserCDPSession();
        List<String> ids = new ArrayList<>();
        for (JsonElement element : browser.send("SystemInfo.getProcessInfo").getAsJsonArray("processInfo")) {
            JsonObject process = element.getAsJsonObject();
            if (which.test(process.get("type").getAsString())) {
                ids.add(process.get("id").getAsString());
            }
        }
        browser.detach();
        StoppedProcess stopped = new StoppedProcess(ids);
        stopped.signal("-STOP");
        return stopped;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        command.addAll(ids);
        Process kill = new ProcessBuilder(command).inheritIO().start();
        if (!kill.waitFor(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS)) {
            kill.destroyForcibly();
            throw new IOException("no " + signal + " for " + ids);
        }
    }
}
