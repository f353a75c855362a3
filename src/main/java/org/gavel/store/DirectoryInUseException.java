package org.gavel.store;

import java.nio.file.Path;

/** Another Gavel uses the directory of the journals. It has no stack trace: its message says everything. */
public final class DirectoryInUseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DirectoryInUseException(Path directory, String holder) {
        super(
                "Another Gavel uses the directory " + directory + ": " + holder
                        + ". Two would delete each other's journals, so this one does not start. Stop the other one, or set"
                        + " gavel.journal.dir to a directory of its own for each.",
                null,
                false,
                false);
    }
}
