package org.gavel.web.console.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gavel.account.AccountKind;
import org.gavel.account.Actor;
import org.gavel.administration.Saving;
import org.gavel.administration.account.AccountAdministration;
import org.gavel.administration.account.AccountDraft;
import org.gavel.administration.account.AccountView;
import org.gavel.administration.account.GrantDraft;
import org.junit.jupiter.api.Test;

/** A restarted server does not know the open forms. A form itself says which account it changes, and which version of it. */
class AFormSurvivesARestartTest {

    private final List<AccountDraft> saved = new ArrayList<>();

    @Test
    void withItsAccountItsVersionAndItsLines() {
        AccountForm open = form();
        open.setWanted("anna");
        open.open();
        AccountForm forgotten = form();
        forgotten.resume(null, null, open.getAbout());
        forgotten.getGrants().getLines().get(0).setRole("observer");
        forgotten.getInput().setName("Anna");
        forgotten.save();

        assertThat(saved.get(0).id()).isEqualTo(17);
        assertThat(saved.get(0).version()).isEqualTo(3);
        assertThat(saved.get(0).active()).isFalse();
        assertThat(saved.get(0).grants()).extracting(GrantDraft::role).containsExactly("observer");
        assertThat(forgotten.getInput().getLogin()).isEqualTo("anna");
    }

    @Test
    void oneThatIsOpenIsNotTurnedIntoAnother() {
        AccountForm open = form();
        open.setWanted("anna");
        open.open();
        open.resume(null, null, "1:0:0:true:root");
        open.save();

        assertThat(saved.get(0).id()).isEqualTo(17);
    }

    @Test
    void aFormThatNoPageSendsNamesNoAccount() {
        for (String about : new String[] {"", ":", "::", "x:y:z:w:v", "-1:-1:-1", "99999999999999999999:1:1::"}) {
            AccountForm form = form();
            form.resume(null, null, about);
            form.save();
        }

        assertThat(saved).extracting(AccountDraft::id).containsOnly(null, -1L);
        assertThat(saved).allMatch(draft -> draft.grants().size() <= 1);
    }

    private AccountForm form() {
        return new AccountForm(new One(), null, null, null, new Page());
    }

    /** Has one account. */
    private final class One extends AccountAdministration {

        One() {
            super(null, null, null, null, null, null, null);
        }

        @Override
        public Optional<AccountView> find(Actor by, String login) {
            return Optional.of(new AccountView(
                    17L,
                    3,
                    "anna",
                    "Anna",
                    AccountKind.GAVEL,
                    false,
                    false,
                    "",
                    false,
                    true,
                    List.of(new GrantDraft("moderator", "ALL", "", null, null)),
                    "root",
                    Instant.EPOCH,
                    null));
        }

        @Override
        public Saving<AccountView> save(Actor by, AccountDraft draft) {
            saved.add(draft);
            return new Saving.Done<>(null);
        }
    }
}
