package org.gavel.administration.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gavel.administration.account.AdministrationFixture.done;
import static org.gavel.administration.account.AdministrationFixture.everywhere;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.administration.Saving;
import org.gavel.administration.role.RoleDraft;
import org.gavel.administration.role.RoleView;
import org.gavel.administration.role.StartingRoles;
import org.gavel.audit.AuditEntry;
import org.gavel.audit.AuditKind;
import org.gavel.audit.AuditOutcome;
import org.gavel.audit.AuditWhat;
import org.gavel.settings.LiveSetting;
import org.gavel.settings.store.SettingEntity;
import org.gavel.store.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class EachChangeIsRecordedTest {

    @Parameter
    Engine engine;

    private AdministrationFixture fixture;
    private Actor root;

    @BeforeEach
    void build() {
        fixture = new AdministrationFixture(engine);
        root = fixture.administrator();
    }

    @Test
    void withActorActionSubjectAndAddress() {
        AccountView anna = fixture.made(root, AdministrationFixture.draft("anna"));
        done(fixture.accounts.save(root, AdministrationFixture.called(anna, "Anna B.")));

        AuditEntry entry = fixture.audit.last();
        assertThat(entry.kind()).isEqualTo(AuditKind.CHANGE);
        assertThat(entry.by()).isEqualTo(root);
        assertThat(entry.what()).isEqualTo("account.change");
        assertThat(entry.on()).extracting(subject -> subject.id()).containsExactly("anna");
        assertThat(entry.details()).containsEntry("name", "anna → Anna B.").hasSize(1);
    }

    @Test
    void grantsAndPermissionsBeforeAndAfter() {
        AccountView anna = fixture.made(root, AdministrationFixture.draft("anna", everywhere("observer")));
        done(fixture.accounts.save(
                root,
                AdministrationFixture.with(anna, List.of(new GrantDraft("moderator", "LIKE", "30*", null, null)))));
        assertThat(fixture.audit.last().details())
                .containsOnly(
                        Map.entry("withdrawn.1", "observer in all rooms"),
                        Map.entry("granted.1", "moderator in rooms like 30*"));

        RoleView role = fixture.role(root, "guest", Permission.SEE);
        done(fixture.roles.save(root, new RoleDraft(role.id(), role.version(), "guest", Set.of(Permission.MUTE))));
        assertThat(fixture.audit.last().details()).containsEntry("permissions", "see → mute");
        done(fixture.roles.remove(root, role.id(), role.version() + 1));
        assertThat(fixture.audit.last().what()).isEqualTo("role.remove");
    }

    @Test
    void aHundredRolesInOtherRoomsEachByItself() {
        AccountView anna = fixture.made(root, AdministrationFixture.draft("anna", hundred("a".repeat(100))));
        assertThat(fixture.audit.last().details()).containsKeys("granted.1", "granted.100");

        GrantDraft[] others = hundred("b".repeat(100));
        others[0] = anna.grants().get(0);
        done(fixture.accounts.save(root, AdministrationFixture.with(anna, List.of(others))));

        assertThat(fixture.audit.last().details())
                .hasSize(198)
                .containsEntry("withdrawn.99", "observer in room " + "a".repeat(100) + "99")
                .containsEntry("granted.99", "observer in room " + "b".repeat(100) + "99");
    }

    private static GrantDraft[] hundred(String room) {
        return IntStream.range(0, 100)
                .mapToObj(i -> new GrantDraft("observer", "ONE", room + i, null, null))
                .toArray(GrantDraft[]::new);
    }

    @Test
    void theRoleOfANewSwitchUserIsAudited() {
        fixture.config.set("gavel.sign-in.switch-role", "observer");
        fixture.signIn("1001", "right", AdministrationFixture.ADDRESS);

        assertThat(fixture.audit.last().details()).containsEntry("granted.1", "observer in all rooms");
    }

    @Test
    void noPasswordIsInIt() {
        AccountView anna = fixture.made(root, AdministrationFixture.draft("anna"));
        done(fixture.accounts.save(root, AdministrationFixture.password(anna, "another-horse-battery-8", false)));

        assertThat(fixture.audit.last().details()).containsEntry("password", "reset");
        assertThat(fixture.audit.entries().toString()).doesNotContain("horse").doesNotContain("argon2");
    }

    @Test
    void eachChangeIsCompletedAndASaveWithoutChangesIsNotAudited() {
        AccountView anna = fixture.made(root, AdministrationFixture.draft("anna"));
        int lines = fixture.audit.entries().size();

        assertThat(done(fixture.accounts.save(root, anna.draft())).version()).isEqualTo(anna.version());

        assertThat(fixture.audit.entries()).hasSize(lines);
        assertThat(fixture.audit.outcomes()).containsOnly(AuditOutcome.done());
    }

    @Test
    void aChangeThatCannotBeAuditedIsNotMade() {
        AccountView anna = fixture.made(root, AdministrationFixture.draft("anna"));
        fixture.audit.isFull(true);

        assertThat(fixture.accounts.save(root, AdministrationFixture.called(anna, "Anna B.")))
                .isInstanceOf(Saving.Unavailable.class);
        assertThat(fixture.accounts.save(root, AdministrationFixture.draft("eva")))
                .isInstanceOf(Saving.Unavailable.class);

        fixture.audit.isFull(false);
        assertThat(fixture.find(root, "anna").name()).isEqualTo("anna");
        assertThat(fixture.accounts.find(root, "eva")).isEmpty();
    }

    @Test
    void aRefusalIsNotAuditedAsAChange() {
        int lines = fixture.audit.entries().size();

        AdministrationFixture.problems(fixture.accounts.save(root, AdministrationFixture.draft("no login")));
        assertThat(fixture.accounts.save(AdministrationFixture.actor("nobody"), AdministrationFixture.draft("x")))
                .isInstanceOf(Saving.Refused.class);

        assertThat(fixture.audit.entries()).hasSize(lines);
    }

    @Test
    void theStartingRolesAndTheFirstAdministratorToo() {
        assertThat(fixture.audit.entries())
                .extracting(entry -> entry.by().who().id(), AuditEntry::what)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("gavel", "role.add"),
                        org.assertj.core.groups.Tuple.tuple("gavel", "role.add"),
                        org.assertj.core.groups.Tuple.tuple("gavel", "role.add"),
                        org.assertj.core.groups.Tuple.tuple("root", "account.add"));
        new StartingRoles(fixture.changes).ensure();
        assertThat(fixture.audit.entries()).hasSize(4);
    }

    @Test
    void aSettingHoldsWhenItIsSaved() {
        assertThat(fixture.settings.actsPerMinute()).isEqualTo(300);

        done(fixture.changes.make(root, Permission.SETTINGS, AuditWhat.SETTINGS_CHANGE, (em, record) -> {
            SettingEntity setting = new SettingEntity(LiveSetting.ACTS_PER_MINUTE.key());
            setting.set("60", record.who(), record.at());
            em.persist(setting);
            record.on(setting.name(), setting.name());
            record.changed(setting.name(), "300", "60");
            return new Saving.Done<>(true);
        }));

        assertThat(fixture.settings.actsPerMinute()).isEqualTo(60);
        fixture.config.set("gavel.acts.per-minute", "90");
        assertThat(fixture.settings.actsPerMinute()).isEqualTo(90);
        assertThat(fixture.settings.fixedByServer("gavel.acts.per-minute")).isTrue();
        assertThat(fixture.settings.fixedByServer("gavel.session.idle")).isFalse();
    }
}
