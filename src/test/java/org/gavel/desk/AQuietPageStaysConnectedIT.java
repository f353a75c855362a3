package org.gavel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A page on which nobody does anything and nothing happens is not taken for a closed laptop: its browser answers for it. */
@DeskTest
class AQuietPageStaysConnectedIT {

    /** Longer than the longest silence and one round of looking for it. */
    private static final Duration LONG = Duration.ofSeconds(70);

    /** A socket of a page that says what it shows and never anything again, also not that it has painted a frame. */
    private static final String QUIET = """
            (patience) => new Promise((resolve) => {
              const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/live`);
              socket.addEventListener('close', ({ code }) => resolve(`closed with ${code}`));
              socket.addEventListener('open', () => {
                socket.send('{"t":"wall"}');
                setTimeout(() => resolve('open'), patience);
              });
            })""";

    @Test
    void whenNothingHappens(Desk desk) {
        desk.signIn("super", "1234");

        assertThat(desk.page().evaluate(QUIET, (int) LONG.toMillis())).isEqualTo("open");
    }
}
