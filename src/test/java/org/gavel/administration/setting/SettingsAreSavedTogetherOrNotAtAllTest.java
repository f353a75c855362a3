package org.gavel.administration.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gavel.account.Actor;
import org.gavel.administration.Problem;
import org.gavel.administration.Saving;
import org.gavel.administration.account.AdministrationFixture;
import org.gavel.input.TestShape;
import org.gavel.settings.LiveSetting;
import org.gavel.store.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings take effect when they are saved, all of a form or none, and never overwrite another administrator's change. */
@ParameterizedClass
@EnumSource(Engine.class)
class SettingsAreSavedTogetherOrNotAtAllTest {

    @Parameter
    Engine engine;

    private AdministrationFixture fixture;
    private SettingAdministration settings;
    private Actor root;

    @BeforeEach
    void build() {
        fixture = new AdministrationFixture(engine);
        settings = new SettingAdministration(
                fixture.changes, fixture.transactions, fixture.settings, fixture.settingRules, TestShape.SHAPE);
        root = fixture.administrator();
    }

    @Test
    void aSavedSettingHoldsAtOnceAndIsAudited() {
        AdministrationFixture.done(settings.save(root, drafts(Map.of(LiveSetting.SESSION_IDLE, "30"))));

        assertThat(fixture.settings.sessionIdle()).isEqualTo(Duration.ofMinutes(30));
        assertThat(fixture.audit.last().details()).containsExactly(Map.entry("gavel.session.idle", "120 → 30"));
    }

    @Test
    void oneInvalidSettingKeepsAllFromBeingSaved() {
        Saving<List<SettingView>> saving =
                settings.save(root, drafts(Map.of(LiveSetting.SESSION_IDLE, "30", LiveSetting.PASSWORD_LENGTH, "3")));

        assertThat(AdministrationFixture.problems(saving))
                .extracting(Problem::field, Problem::key)
                .containsExactly(tuple("gavel.password.length", "problem.setting.bounds"));
        assertThat(fixture.settings.sessionIdle()).isEqualTo(Duration.ofHours(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "thirty", "-1", "4", "1441", "30.5", "١٢٠", "99999999999999999999"})
    void aNumberOutsideItsBoundsIsRefused(String text) {
        assertThat(AdministrationFixture.problems(settings.save(root, drafts(Map.of(LiveSetting.SESSION_IDLE, text)))))
                .extracting(Problem::field)
                .containsExactly("gavel.session.idle");
    }

    @Test
    void idleForLongerThanASessionLastsIsRefused() {
        Map<LiveSetting, String> entered = Map.of(LiveSetting.SESSION_IDLE, "90", LiveSetting.SESSION_LONGEST, "60");

        assertThat(AdministrationFixture.problems(settings.save(root, drafts(entered))))
                .extracting(Problem::key)
                .containsExactly("problem.setting.idleLongest");
    }

    @Test
    void aRoleThatIsNotThereIsRefused() {
        assertThat(AdministrationFixture.problems(
                        settings.save(root, drafts(Map.of(LiveSetting.SWITCH_SIGN_IN_ROLE, "emperor")))))
                .extracting(Problem::key)
                .containsExactly("problem.roleUnknown");
    }

    @Test
    void aNewerChangeIsNotOverwritten() {
        List<SettingDraft> read = drafts(Map.of(LiveSetting.ACTS_PER_MINUTE, "100"));
        AdministrationFixture.done(settings.save(root, drafts(Map.of(LiveSetting.ACTS_PER_MINUTE, "200"))));

        assertThat(settings.save(root, read))
                .isInstanceOfSatisfying(
                        Saving.Conflict.class,
                        conflict -> assertThat(conflict.by()).isEqualTo("root"));
        assertThat(fixture.settings.actsPerMinute()).isEqualTo(200);
    }

    @Test
    void aSettingOfTheServersConfigurationStays() {
        fixture.config.set("gavel.password.length", "20");
        AdministrationFixture.done(settings.save(
                root, drafts(Map.of(LiveSetting.PASSWORD_LENGTH, "10", LiveSetting.SESSION_WARNING, "60"))));

        assertThat(fixture.settings.passwordLength()).isEqualTo(20);
        assertThat(fixture.settings.sessionWarning()).isEqualTo(Duration.ofSeconds(60));
        assertThat(view(LiveSetting.PASSWORD_LENGTH).fixed()).isTrue();
        assertThat(view(LiveSetting.PASSWORD_LENGTH).text()).isEqualTo("20");
    }

    @Test
    void anAccountWithoutThePermissionIsRefused() {
        List<SettingDraft> entered = drafts(Map.of(LiveSetting.SESSION_IDLE, "30"));

        assertThat(settings.save(AdministrationFixture.actor("nobody"), entered))
                .isInstanceOf(Saving.Refused.class);
    }

    private SettingView view(LiveSetting setting) {
        return settings.settings(root).stream()
                .filter(view -> view.setting() == setting)
                .findFirst()
                .orElseThrow();
    }

    /** The whole form as it is read now, with these typed. */
    private List<SettingDraft> drafts(Map<LiveSetting, String> typed) {
        List<SettingDraft> drafts = new ArrayList<>();
        for (SettingView view : settings.settings(root)) {
            drafts.add(
                    new SettingDraft(view.setting(), view.version(), typed.getOrDefault(view.setting(), view.text())));
        }
        return drafts;
    }
}
