package org.gavel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KilledServerComesBackIT {

    @Test
    void afterAKillAndAfterAnOrderlyStop() {
        try (TestSwitch testSwitch = TestSwitch.start();
                GavelServer server = new GavelServer(testSwitch.settings())) {
            server.start();
            server.kill();
            assertThat(server.isRunning()).isFalse();

            server.start();
            assertThat(server.isRunning()).isTrue();

            server.stop();
            assertThat(server.isRunning()).isFalse();
            assertThat(server.log()).content().contains("WFLYSRV0050");
        }
    }
}
