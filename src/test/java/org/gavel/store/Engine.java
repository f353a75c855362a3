package org.gavel.store;

/** The databases that Gavel runs on. */
public enum Engine {
    H2,
    POSTGRESQL;

    /** A new, empty, migrated database. */
    public TestDatabase open() {
        return switch (this) {
            case H2 -> TestDatabase.h2();
            case POSTGRESQL -> TestDatabase.postgresql();
        };
    }
}
