package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.time.Duration;
import org.gavel.TestIdentity;
import org.gavel.verto.TlsProbe.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each reason why TLS with a switch fails is told apart, with the details of the switch's certificate. */
class CertificateProblemsAreExplainedTest {

    @TempDir
    static Path folder;

    private static TestIdentity right;
    private static TestIdentity misnamed;

    @BeforeAll
    static void makeCertificates() throws Exception {
        right = TestIdentity.of(folder, "right", "dns:localhost,ip:127.0.0.1");
        misnamed = TestIdentity.of(folder, "misnamed", "dns:pbx.example,ip:192.0.2.1");
    }

    @Test
    void theOneThatIsTrustedIsProved() throws Exception {
        TlsProbe.Result seen = look(right, new Trust.OfText(Files.readString(right.pem())));

        assertThat(seen.verdict()).isEqualTo(Verdict.PROVED);
        assertThat(seen.shown()).singleElement().satisfies(shown -> {
            assertThat(shown.subject()).isEqualTo("CN=right");
            assertThat(shown.names()).containsExactlyInAnyOrder("localhost", "127.0.0.1");
        });
    }

    @Test
    void anUnknownOneIsShownAllTheSame() throws Exception {
        TlsProbe.Result seen = look(right, new Trust.OfTheSystem());

        assertThat(seen.verdict()).isEqualTo(Verdict.NOT_TRUSTED);
        assertThat(seen.shown()).extracting(CertificateFacts::issuer).containsExactly("CN=right");
    }

    @Test
    void aCertificateOfAnotherHostIsReportedAsSuch() throws Exception {
        TlsProbe.Result seen = look(misnamed, new Trust.OfCertificate(misnamed.pem()));

        assertThat(seen.verdict()).isEqualTo(Verdict.OTHER_HOST);
        assertThat(seen.shown().get(0).names()).contains("pbx.example");
    }

    @Test
    void anUntrustedCertificateIsReportedBeforeItsHostName() throws Exception {
        assertThat(look(misnamed, new Trust.OfTheSystem()).verdict()).isEqualTo(Verdict.NOT_TRUSTED);
    }

    @Test
    void aPeerThatHangsUpIsNeitherPlainNorOfAnotherHost() throws Exception {
        try (ServerSocket rude = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread hangingUp = new Thread(() -> hangUp(rude));
            hangingUp.start();
            URI uri = URI.create("wss://127.0.0.1:" + rude.getLocalPort());
            assertThat(new TlsProbe(uri, new Trust.OfTheSystem(), Duration.ofSeconds(5))
                            .probe()
                            .verdict())
                    .isIn(Verdict.FAILED, Verdict.UNREACHABLE);
        }
    }

    private static void hangUp(ServerSocket server) {
        try {
            while (true) {
                server.accept().close();
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    @Test
    void aPlainPortIsToldAsSuch() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.begin()) {
            URI secure = URI.create("wss://127.0.0.1:" + peer.uri().getPort());
            TlsProbe.Result seen = new TlsProbe(secure, new Trust.OfTheSystem(), Duration.ofSeconds(2)).probe();

            assertThat(seen.verdict()).isEqualTo(Verdict.NO_TLS);
        }
    }

    @Test
    void aPeerThatSaysNothingIsNotWaitedForLong() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            URI uri = URI.create("wss://127.0.0.1:" + silent.getLocalPort());
            TlsProbe.Result seen = new TlsProbe(uri, new Trust.OfTheSystem(), Duration.ofMillis(300)).probe();

            assertThat(seen.verdict()).isEqualTo(Verdict.UNREACHABLE);
        }
    }

    @Test
    void aTextThatHoldsNoneIsRefused() {
        assertThatThrownBy(() -> CertificateFacts.read("nothing here")).isInstanceOf(CertificateException.class);
        assertThatThrownBy(() -> CertificateFacts.read("")).isInstanceOf(CertificateException.class);
    }

    private static TlsProbe.Result look(TestIdentity identity, Trust trust) throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.beginSecure(identity.serving())) {
            return new TlsProbe(peer.uri(), trust, Duration.ofSeconds(5)).probe();
        }
    }
}
