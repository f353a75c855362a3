package org.gavel.web.console.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        assertThat(saved(MOST).answers).containsExactly("accounts?done=added");
        assertThat(saved(MOST + 1).answers).isEmpty();
        assertThat(saved(10_000).told).containsExactly("grants problem.tooManyGrants");
    }

    @Test
    void butNotWithoutEnd() {
        AccountForm form = form(new Page());
        IntStream.range(0, 10_000).forEach(line -> form.getGrants().add());
        assertThat(form.getGrants().getLines()).hasSize(MOST + 1);

        AccountForm forgotten = form(new Page());
        forgotten.resume(null, null, "17:3:10000:true:anna");
        assertThat(forgotten.getGrants().getLines()).hasSize(MOST + 1);
    }

    private static Page saved(int lines) {
        Page page = new Page();
        AccountForm form = form(page);
        IntStream.range(0, lines).forEach(line -> form.getGrants().add());
        form.save();
        return page;
    }

    private static AccountForm form(Page page) {
        return new AccountForm(new Strict(), null, null, null, page);
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
