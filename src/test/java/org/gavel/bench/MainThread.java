package org.gavel.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** The load of a page's main thread, as Chromium counts it: the time within tasks. */
final class MainThread {

    private final CDPSession session;
    private double tasks;
    private double time;

    private MainThread(CDPSession session) {
        this.session = session;
    }

    /** Begins to count now. */
    static MainThread of(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("Performance.enable");
        MainThread thread = new MainThread(session);
        thread.read();
        return thread;
    }

    /** The share of the time since it began, or was asked the last time, during which the thread was in a task: 0 to 1. */
    double busy() {
        double tasksBefore = tasks;
        double timeBefore = time;
        read();
        return (tasks - tasksBefore) / (time - timeBefore);
    }

    private void read() {
        for (JsonElement element : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            JsonObject metric = element.getAsJsonObject();
            switch (metric.get("name").getAsString()) {
                case "TaskDuration" -> tasks = metric.get("value").getAsDouble();
                case "Timestamp" -> time = metric.get("value").getAsDouble();
                default -> {}
            }
        }
    }
}
