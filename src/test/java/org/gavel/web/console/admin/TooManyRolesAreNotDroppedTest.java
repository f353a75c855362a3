package org.gavel.web.console.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gavel.account.Actor;
import org.gavel.administration.Problem;
import org.gavel.administration.Saving;
import org.gavel.administration.account.AccountAdministration;
import org.gavel.administration.account.AccountDraft;
import org.gavel.administration.account.AccountView;
import org.junit.jupiter.api.Test;

class TooManyRolesAreNotDroppedTest {

    private static final int MOST = 100;

    @Test
    void oneMoreThanThereMayBeIsHandedOnAndRefused() {
        assertThat(saved(MOST)).containsExactly("accounts?done=added");
        assertThat(saved(MOST + 1)).isEmpty();
        assertThat(saved(10_000)).isEmpty();
    }

    @Test
    void butNotWithoutEnd() {
        assertThat(lines(page(10_000)).getRows()).hasSize(MOST + 1);
    }

    private static List<String> saved(int lines) {
        Page page = page(lines);
        AccountForm form = form(page);
        form.readSent();
        form.save();
        return page.answers;
    }

    private static AccountForm form(Page page) {
        return new AccountForm(new Strict(), lines(page), null, null, null, page);
    }

    private static GrantLines lines(Page page) {
        GrantLines lines = new GrantLines(page, null);
        lines.readSent();
        return lines;
    }

    private static Page page(int lines) {
        return new Page(Map.of(
                "grant", IntStream.range(0, lines).mapToObj(String::valueOf).toList()));
    }

    /** Looks at nothing but the number of grants. */
    private static final class Strict extends AccountAdministration {

        Strict() {
            super(null, null, null, null, null, null, null);
        }

        @Override
        public Saving<AccountView> save(Actor by, AccountDraft draft) {
            return draft.grants().size() > MOST
                    ? new Saving.Invalid<>(List.of(Problem.of("grants", "problem.tooManyGrants")))
                    : new Saving.Done<>(null);
        }
    }
}
