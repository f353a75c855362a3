package org.gavel.verto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gavel.TestIdentity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwitchIsProvedByItsCertificateTest {

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
    void theGivenCertificateIsBelieved() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.beginSecure(right.serving());
                VertoFixture fixture = new VertoFixture(
                                peer.uri(), given -> given.withTrust(new Trust.OfCertificate(right.pem())))
                        .logIn()) {
            assertThat(fixture.connection().isLoggedIn()).isTrue();
        }
    }

    @Test
    void aSwitchThatSpeaksOnlyTheNewestTlsIsReached() throws Exception {
        try (ScriptedSwitch peer = ScriptedSwitch.beginSecure(right.serving(), "TLSv1.3");
                VertoFixture fixture = new VertoFixture(
                                peer.uri(), given -> given.withTrust(new Trust.OfCertificate(right.pem())))
                        .logIn()) {
            assertThat(fixture.connection().isLoggedIn()).isTrue();
        }
    }

    @Test
    void anotherCertificateIsNot() throws Exception {
        assertThat(whyNot(misnamed, new Trust.OfCertificate(right.pem()))).contains("not trusted");
    }

    @Test
    void anUnknownIssuerIsNotBelievedByTheSystem() throws Exception {
        assertThat(whyNot(right, new Trust.OfTheSystem())).contains("not trusted");
    }

    @Test
    void aCertificateOfAnotherHostIsNotBelieved() throws Exception {
        assertThat(whyNot(misnamed, new Trust.OfCertificate(misnamed.pem()))).contains("host name");
    }

    @Test
    void aFileWithoutACertificateIsToldAsSuch() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "nothing here");
        assertThat(whyNot(right, new Trust.OfCertificate(empty))).contains("cannot be read");
        assertThat(whyNot(right, new Trust.OfCertificate(folder.resolve("missing.pem"))))
                .contains("cannot be read");
    }

    @Test
    void aSecurePortThatSpeaksNoTlsIsToldAsSuch() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> refuseInPlainText(plain));
            URI uri = URI.create("wss://127.0.0.1:" + plain.getLocalPort());
            try (VertoFixture fixture = new VertoFixture(uri).start()) {
                VertoFailure cause =
                        fixture.awaitState(ConnectionState.Reconnecting.class).cause();
                assertThat(cause).isInstanceOf(VertoFailure.Untrusted.class);
                assertThat(cause.text()).contains("speaks no TLS");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String whyNot(TestIdentity server, Trust trust) throws InterruptedException {
        try (ScriptedSwitch peer = ScriptedSwitch.beginSecure(server.serving());
                VertoFixture fixture = new VertoFixture(peer.uri(), given -> given.withTrust(trust)).start()) {
            VertoFailure cause =
                    fixture.awaitState(ConnectionState.Reconnecting.class).cause();
            assertThat(cause).isInstanceOf(VertoFailure.Untrusted.class);
            assertThat(peer.received()).isEmpty();
            return cause.text();
        }
    }

    /** As a real switch does on a secure port whose certificate it could not load. */
    private static void refuseInPlainText(ServerSocket server) {
        try {
            while (true) {
                try (Socket socket = server.accept()) {
                    socket.getInputStream().read(new byte[16 * 1024]);
                    socket.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\nSec-WebSocket-Version: 13\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                }
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }
}
