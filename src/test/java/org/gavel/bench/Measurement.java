package org.gavel.bench;

import java.util.List;

/** Measures something, and starts and stops what it needs for that. */
public interface Measurement {

    /** Small letters and hyphens; what {@code -Dbench.only} names. */
    String name();

    /**
     * Measures. Every wait in it ends by itself.
     *
     * @return figures whose names begin with the name of this measurement
     * @throws Exception when it could not measure; what the report has from before then stays
     */
    List<Figure> run(Scale scale) throws Exception;
}
