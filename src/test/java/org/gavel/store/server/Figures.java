package org.gavel.store.server;

import jakarta.json.bind.annotation.JsonbProperty;

/** The figures of the probe. JSON-B gives one of them its name, so a test sees whether JSON-B wrote it. */
public class Figures {
    @JsonbProperty("pending")
    public long waiting;

    public boolean failing;
    public long migrations;
    public long stays;
    public long openStays;
    public long rows;
    public long inserts;
    public long statements;
    public long transactions;
    public long cacheHits;
    public long cacheMisses;
    public long muted;
}
