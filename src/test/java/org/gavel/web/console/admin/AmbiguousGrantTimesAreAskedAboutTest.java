package org.gavel.web.console.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.gavel.administration.Problem;
import org.gavel.administration.account.GrantDraft;
import org.junit.jupiter.api.Test;

/** A time that clocks show twice, or never, is asked about and not taken for another one. */
class AmbiguousGrantTimesAreAskedAboutTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static GrantLine until(String until, String offset) {
        GrantLine line = new GrantLine();
        line.setRole("moderator");
        line.setUntil(until);
        line.setUntilOffset(offset);
        return line;
    }

    @Test
    void whereClocksShowItTwiceItIsAskedWhich() {
        GrantLine unclear = until("2026-10-25 02:30", "");
        assertThat(unclear.problems(0, BERLIN))
                .containsExactly(Problem.of("grants[0].until", "problem.momentTwice", "+02:00", "+01:00"));

        GrantLine second = until("2026-10-25 02:30", "+01:00");
        assertThat(second.problems(0, BERLIN)).isEmpty();
        assertThat(second.draft(BERLIN).until()).isEqualTo("2026-10-25T01:30:00Z");
        assertThat(until("2026-10-25 02:30", "+02:00").draft(BERLIN).until()).isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void whereClocksSkipItItIsRefused() {
        assertThat(until("2026-03-29 02:30", "").problems(0, BERLIN))
                .containsExactly(
                        Problem.of("grants[0].until", "problem.momentSkipped", "2026-03-29 01:59", "2026-03-29 03:00"));
    }

    @Test
    void aSavedTimeIsShownAsTheSameMoment() {
        for (String moment : new String[] {"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-07-01T10:00:00Z"}) {
            GrantDraft saved = new GrantDraft("moderator", "ALL", "", null, Instant.parse(moment));
            GrantLine row = GrantLine.of(saved, BERLIN);

            assertThat(row.problems(0, BERLIN)).isEmpty();
            assertThat(row.draft(BERLIN)).isEqualTo(saved);
        }
    }

    @Test
    void aTextThatIsNoTimeIsReported() {
        assertThat(until("tomorrow", "").problems(0, BERLIN))
                .containsExactly(Problem.of("grants[0].until", "problem.momentTyped"));
        assertThat(until("", "").problems(0, BERLIN)).isEmpty();
    }
}
