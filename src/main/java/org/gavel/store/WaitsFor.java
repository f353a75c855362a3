package org.gavel.store;

import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Threads whose tasks may wait for something that can hang. Each kind has threads of its own: a database that hangs must not keep
 * attendance from the disk, nor the disk the timers of a connection. As many periodic tasks as there are threads, and no others, may be
 * scheduled on them.
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
