package org.gavel.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The processes of a browser that run its pages, which can be made to stand still and to go on. */
final class StoppedProcess implements AutoCloseable {

    private final List<String> renderers;

    private StoppedProcess(List<String> renderers) {
        this.renderers = renderers;
    }

    /** Stops the renderers of this page's browser, until it is closed. */
    static StoppedProcess of(Page page) throws IOException, InterruptedException {
        CDPSession browser = page.context().browser().newBrowserCDPSession();
        List<String> renderers = new ArrayList<>();
        for (JsonElement element : browser.send("SystemInfo.getProcessInfo").getAsJsonArray("processInfo")) {
            JsonObject process = element.getAsJsonObject();
            if (process.get("type").getAsString().equals("renderer")) {
                renderers.add(process.get("id").getAsString());
            }
        }
        browser.detach();
        StoppedProcess stopped = new StoppedProcess(renderers);
        stopped.signal("-STOP");
        return stopped;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        command.addAll(renderers);
        Process kill = new ProcessBuilder(command).inheritIO().start();
        if (!kill.waitFor(10, TimeUnit.SECONDS)) {
            kill.destroyForcibly();
            throw new IOException("no " + signal + " for " + renderers);
        }
    }
}
