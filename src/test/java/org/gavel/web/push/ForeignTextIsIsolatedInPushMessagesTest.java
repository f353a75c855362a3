package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.gavel.verto.VertoFailure;
import org.junit.jupiter.api.Test;

/** Texts of the switch are isolated within the sentences that pages get over the socket. */
class ForeignTextIsIsolatedInPushMessagesTest {

    @Test
    void inASentenceAboutAFailure() {
        BundleMessages messages = new BundleMessages(Locale.ENGLISH);

        assertThat(messages.of("KEY", "x")).isEqualTo("KEY");
        assertThat(messages.of(new VertoFailure.Unreachable("\u05D0\u05D1"))).contains("\u2068\u05D0\u05D1\u2069");
    }
}
