package org.gavel.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.gavel.account.DemonstrationAccounts;
import org.gavel.administration.first.DemonstrationSeed;
import org.gavel.settings.IllegalSettingException;
import org.gavel.settings.MapConfig;
import org.gavel.settings.RoomSetting;
import org.gavel.settings.Settings;
import org.junit.jupiter.api.Test;

/** A WAR without the demonstration switch has none of its accounts and rooms, and refuses to start it. */
class TheDemonstrationNeedsItsSwitchTest {

    private final MapConfig config = new MapConfig();
    private final Settings settings = new Settings(config, null);
    private final Demonstration without = new Demonstration(settings, Optional.empty());
    private final Demonstration with = new Demonstration(settings, Optional.of(new NeverStarted()));

    @Test
    void enablingItIsRefusedWithAdvice() {
        config.set("gavel.demo.enabled", "true");

        assertThatThrownBy(without::url)
                .isInstanceOf(IllegalSettingException.class)
                .hasMessageContainingAll("gavel.demo.enabled", "gavel.switch.url", "docs/configuration.md");
        assertThat(without.accounts()).isEmpty();
        assertThat(without.rooms()).isEmpty();
        assertThat(without.mediaProblem()).isEmpty();
    }

    @Test
    void whereItIsItHasAccountsAndRoomsOnlyWhenAskedFor() {
        assertThat(with.accounts()).isEmpty();
        assertThat(with.rooms()).isEmpty();

        config.set("gavel.demo.enabled", "true");

        assertThat(with.accounts())
                .extracting(DemonstrationAccounts.Account::login)
                .containsExactly("super", "chair", "admin", "viewer", "1010");
        assertThat(with.rooms()).extracting(RoomSetting::number).containsExactly("3000");
        assertThat(with.people()).extracting(DemonstrationSeed.Wanted::login).contains("super@seven.local", "chair");
    }

    /** A database of a demonstration is used in production: the printed passwords must not sign in there. */
    @Test
    void theAccountWithAPrintedPasswordIsKnownWithoutIt() {
        config.set("gavel.demo.enabled", "true");
        String printed = with.accounts().stream()
                .filter(account -> account.login().equals("chair"))
                .map(DemonstrationAccounts.Account::password)
                .findFirst()
                .orElseThrow();

        assertThat(Demonstration.printed()).singleElement().satisfies(chair -> {
            assertThat(chair.login()).isEqualTo("chair");
            assertThat(chair.password()).isEqualTo(printed);
        });
    }

    private record NeverStarted() implements BuiltInSwitch {

        @Override
        public URI url() {
            throw new AssertionError("nobody connects");
        }

        @Override
        public Optional<String> mediaProblem() {
            return Optional.empty();
        }

        @Override
        public List<RoomSetting> rooms() {
            return List.of(new RoomSetting("3000", "Quarterly all-hands"));
        }

        @Override
        public String password() {
            return "1234";
        }
    }
}
