package org.gavel.store;

import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Qualifies a scheduler whose tasks may wait for something that can hang. Each kind has threads of its own: a database
 * that hangs must not keep attendance from the disk, and a disk that hangs must not delay the timers of a connection.
 * There is one thread for each periodic task, so no further task may be scheduled without another thread
 * ({@code startup.Executors}).
 */
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface WaitsFor {

    /** {@return what the tasks may wait for} */
    What value();

    /** What can hang. */
    enum What {
        /** The disk of the server. */
        DISK,
        /** The database. */
        DATABASE
    }
}
