package org.gavel.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.gavel.account.Moderator;
import org.gavel.settings.IllegalSettingException;
import org.gavel.settings.MapConfig;
import org.gavel.settings.Settings;
import org.junit.jupiter.api.Test;

class RelayCredentialsExpireTest {

    private final MapConfig config = new MapConfig();
    private final Settings settings = new Settings(config, null);
    private final IceServers servers =
            new IceServers(settings, Clock.fixed(Instant.ofEpochSecond(1_000_000), ZoneOffset.UTC));

    private List<IceServers.Server> servers() {
        return servers.of(new Moderator("anna", "Anna"));
    }

    @Test
    void withoutSettingsThereAreNone() {
        assertThat(servers()).isEmpty();
    }

    @Test
    void stunNeedsNoCredentials() {
        config.set("gavel.ice.servers", "stun:stun.example.org, stun:192.0.2.1:3478");
        assertThat(servers())
                .containsExactly(
                        new IceServers.Server(List.of("stun:stun.example.org", "stun:192.0.2.1:3478"), null, null));
    }

    @Test
    void theSecretMakesCredentialsThatHoldForATime() {
        config.set("gavel.ice.servers", "stun:s.example.org,turn:t.example.org:3478?transport=udp,turns:t.example.org");
        config.set("gavel.turn.secret", "north");
        config.set("gavel.turn.lifetime", "600");

        IceServers.Server relay = servers().get(1);
        assertThat(relay.urls()).containsExactly("turn:t.example.org:3478?transport=udp", "turns:t.example.org");
        assertThat(relay.username()).isEqualTo("1000600:anna");
        // printf '1000600:anna' | openssl dgst -sha1 -hmac north -binary | base64
        assertThat(relay.credential()).isEqualTo("FMomZ18fINIcT4s+N5Ue00Cjc84=");
        assertThat(relay.toString() + settings.ice()).doesNotContain("north").doesNotContain(relay.credential());
    }

    @Test
    void orOneUserAndPasswordForAll() {
        config.set("gavel.ice.servers", "turn:t.example.org");
        config.set("gavel.turn.user", "gavel");
        config.set("gavel.turn.password", "west");

        assertThat(servers()).containsExactly(new IceServers.Server(List.of("turn:t.example.org"), "gavel", "west"));
        assertThat(servers().toString() + settings.ice()).doesNotContain("west");
    }

    @Test
    void anInvalidSettingIsReportedByItsName() {
        config.set("gavel.ice.servers", "http://t.example.org");
        assertTold("gavel.ice.servers");
        config.set("gavel.ice.servers", "turn:t.example.org");
        assertTold("gavel.ice.servers");
        config.set("gavel.turn.user", "gavel");
        assertTold("gavel.turn.password");
        config.set("gavel.turn.password", "west");
        config.set("gavel.turn.secret", "north");
        assertTold("gavel.turn.secret");
        config.set("gavel.turn.lifetime", "1");
        assertTold("gavel.turn.lifetime");
    }

    private void assertTold(String name) {
        assertThatThrownBy(settings::ice)
                .isInstanceOf(IllegalSettingException.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining("north")
                .hasMessageNotContaining("west");
    }
}
