package org.gavel.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.gavel.settings.store.SettingEntity;
import org.gavel.store.ConfigurationPoll;
import org.gavel.store.ConfigurationVersion;
import org.gavel.store.Engine;
import org.gavel.store.TestTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class ServerConfigurationTakesPrecedenceTest {

    @Parameter
    Engine engine;

    private final MapConfig config = new MapConfig();
    private TestTransactions transactions;
    private StoredSettings stored;
    private Settings settings;

    @BeforeEach
    void build() {
        engine.database()
                .write(em -> em.createNativeQuery("delete from setting").executeUpdate());
        transactions = new TestTransactions(engine.database());
        stored = new StoredSettings(transactions);
        settings = new Settings(config, stored);
    }

    private void store(LiveSetting setting, String text) {
        transactions.run(em -> {
            ConfigurationVersion.grow(em);
            SettingEntity entity = new SettingEntity(setting.key());
            entity.set(text, "root", java.time.Instant.EPOCH);
            em.persist(entity);
            return entity;
        });
    }

    @Test
    void thenWhatIsStoredThenTheDefault() {
        assertThat(settings.sessionIdle()).isEqualTo(Duration.ofHours(2));

        store(LiveSetting.SESSION_IDLE, "15");
        assertThat(settings.sessionIdle()).isEqualTo(Duration.ofHours(2));
        new ConfigurationPoll(transactions, stored::seen).look();
        assertThat(settings.sessionIdle()).isEqualTo(Duration.ofMinutes(15));

        config.set("gavel.session.idle", "30");
        assertThat(settings.sessionIdle()).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.live(LiveSetting.SESSION_IDLE)).isEqualTo("30");
    }

    @Test
    void eachHasADefaultThatItTakes() {
        settings.check();
        for (LiveSetting setting : LiveSetting.values()) {
            assertThat(setting.takes(setting.otherwise())).as(setting.key()).isTrue();
            assertThat(LiveSetting.of(setting.key())).contains(setting);
        }
    }

    @Test
    void timesOfSessionsAreMinutesOrSeconds() {
        config.set("gavel.session.idle", "90s");
        config.set("gavel.session.longest", "1");
        config.set("gavel.session.warning", "3s");

        assertThat(settings.sessionIdle()).isEqualTo(Duration.ofSeconds(90));
        assertThat(settings.sessionLongest()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.sessionWarning()).isEqualTo(Duration.ofSeconds(3));
        settings.check();
    }

    @Test
    void aPageMayBeSilentForFiftySecondsUnlessItIsSet() {
        assertThat(settings.pageSilence()).isEqualTo(Duration.ofSeconds(50));

        config.set("gavel.page.silence", "90");
        assertThat(settings.pageSilence()).isEqualTo(Duration.ofSeconds(90));

        for (String wrong : new String[] {"9", "301", "soon", "-1"}) {
            config.set("gavel.page.silence", wrong);
            assertThatThrownBy(settings::check)
                    .as(wrong)
                    .isInstanceOf(IllegalSettingException.class)
                    .hasMessageContaining("gavel.page.silence");
        }
    }

    @Test
    void anInvalidSettingIsReportedByItsNameAtTheStart() {
        for (String wrong : new String[] {"4s", "0", "soon", "-5", "90m", "9999999999", "1441"}) {
            config.set("gavel.session.idle", wrong);
            assertThatThrownBy(settings::check)
                    .as(wrong)
                    .isInstanceOf(IllegalSettingException.class)
                    .hasMessageContaining("gavel.session.idle");
        }
        config.set("gavel.session.idle", "90");
        config.set("gavel.sign-in.switch", "maybe");
        assertThatThrownBy(settings::check).hasMessageContaining("gavel.sign-in.switch");
    }

    @Test
    void anInvalidStoredSettingIsIgnored() {
        store(LiveSetting.ACTS_PER_MINUTE, "100000");
        store(LiveSetting.SWITCH_SIGN_IN, "perhaps");
        stored.reload();

        assertThat(settings.actsPerMinute()).isEqualTo(300);
        assertThat(settings.switchSignIn()).isTrue();
    }

    @Test
    void theLastKnownSettingsHoldWithoutTheDatabase() {
        store(LiveSetting.PASSWORD_LENGTH, "16");
        new ConfigurationPoll(transactions, stored::seen).look();
        transactions.takeAway();

        new ConfigurationPoll(transactions, stored::seen).look();

        assertThat(settings.passwordLength()).isEqualTo(16);
    }
}
