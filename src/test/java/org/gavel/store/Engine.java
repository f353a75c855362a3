package org.gavel.store;

/** The databases that Gavel runs on. */
public enum Engine {
    H2,
    POSTGRESQL;

    /** One migrated database for all tests of this JVM; each test uses conferences of its own. */
    public TestDatabase database() {
        return this == H2 ? Shared.H2_DATABASE : SharedPostgresql.DATABASE;
    }

    private static final class Shared {
        private static final TestDatabase H2_DATABASE = TestDatabase.h2();
    }

    private static final class SharedPostgresql {
        private static final TestDatabase DATABASE = TestDatabase.postgresql();
    }
}
