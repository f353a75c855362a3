package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.gavel.audit.AuditCheck;
import org.gavel.audit.AuditReport;
import org.gavel.store.AskedDatabase;
import org.gavel.store.DatabaseAwayException;
import org.junit.jupiter.api.Test;

/** The audit's pages report a database outage only when there is one. Any other failure is an error, with its trace. */
class ErrorsAreNotTakenForADatabaseOutageTest {

    private RuntimeException trouble;

    private final AuditCheck check = new AuditCheck(null, null, null, null) {
        @Override
        public AuditReport check() {
            if (trouble != null) {
                throw trouble;
            }
            return new AuditReport(Instant.EPOCH, List.of());
        }
    };

    private AuditCheckForm form() {
        Messages messages = new Messages(Language.ENGLISH);
        return new AuditCheckForm(check, new AuditMessages(messages, false), messages);
    }

    @Test
    void aDatabaseThatIsAwayIsToldInWords() {
        trouble = new PersistenceException(new SQLException("no connection", "08001"));
        AuditCheckForm form = form();

        form.run();

        assertThat(form.getFailure()).contains("database cannot be reached");
        assertThat(form.isDone()).isFalse();
    }

    @Test
    void aMistakeOfOursComesToTheErrorPageAndIntoTheLog() {
        trouble = new IllegalStateException("a mistake");

        assertThatThrownBy(() -> form().run()).isSameAs(trouble);
    }

    @Test
    void allIsWellOtherwise() {
        AuditCheckForm form = form();

        form.run();

        assertThat(form.getFailure()).isEmpty();
        assertThat(form.isDone()).isTrue();
    }

    @Test
    void theSameHoldsForWhateverIsAsked() {
        assertThat(AskedDatabase.ask(() -> "answer")).isEqualTo("answer");
        assertThatThrownBy(() -> AskedDatabase.ask(() -> {
                    throw new PersistenceException("no connection");
                }))
                .isInstanceOf(DatabaseAwayException.class);
        assertThatThrownBy(() -> AskedDatabase.ask(() -> {
                    throw new NullPointerException("a mistake");
                }))
                .isInstanceOf(NullPointerException.class);
    }
}
