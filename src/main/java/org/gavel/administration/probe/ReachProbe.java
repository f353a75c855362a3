package org.gavel.administration.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gavel.administration.probe.ProbeStep.Step;
import org.gavel.administration.probe.ProbeStep.Verdict;
import org.gavel.conference.DirectoryLines;
import org.gavel.verto.CertificateFacts;
import org.gavel.verto.TlsProbe;

/** The first part of the test of a switch: whether it can be reached, and whether its certificate is trusted. */
final class ReachProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofDays(30);

    private final ProbeTarget target;
    private final ProbeFindings findings;
    private final Clock clock;

    ReachProbe(ProbeTarget target, ProbeFindings findings, Clock clock) {
        this.target = target;
        this.findings = findings;
        this.clock = clock;
    }

    /** Tests address and certificate, and returns whether the test can go on. It waits some seconds at most. */
    boolean isReached() {
        return answers() && isTrusted();
    }

    private boolean answers() {
        try {
            InetAddress address = InetAddress.getByName(target.host());
            return connects(address);
        } catch (UnknownHostException e) {
            findings.add(Step.ADDRESS, Verdict.BAD, "noSuchHost", target.host());
            return false;
        }
    }

    private boolean connects(InetAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, target.port()), (int) PATIENCE.toMillis());
            findings.add(Step.ADDRESS, Verdict.GOOD, "connects", address.getHostAddress(), port());
            return true;
        } catch (IOException e) {
            findings.add(Step.ADDRESS, Verdict.BAD, "noAnswer", address.getHostAddress(), port());
            return false;
        }
    }

    /** Returns the port as text, because messages write numbers with separators. */
    private String port() {
        return String.valueOf(target.port());
    }

    private boolean isTrusted() {
        if (!target.isSecure()) {
            boolean here = isThisMachine();
            findings.add(Step.TLS, here ? Verdict.GOOD : Verdict.NOTICE, here ? "plainHere" : "plain");
            return true;
        }
        TlsProbe.Result seen = new TlsProbe(target.url(), target.trust(), PATIENCE).probe();
        findings.add(tlsStep(seen));
        if (seen.verdict() == TlsProbe.Verdict.NO_TLS) {
            findings.advise(DirectoryLines.secureProfile());
        }
        return seen.verdict() == TlsProbe.Verdict.PROVED;
    }

    private boolean isThisMachine() {
        try {
            return InetAddress.getByName(target.host()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private ProbeStep tlsStep(TlsProbe.Result seen) {
        CertificateFacts own = seen.shown().isEmpty() ? null : seen.shown().get(0);
        return switch (seen.verdict()) {
            case PROVED -> proved(own);
            case NO_TLS -> bad("noTls");
            case UNREACHABLE -> bad("tlsFailed", seen.text());
            case FAILED -> bad("tlsFailed", seen.text());
            case NOT_TRUSTED -> own == null ? bad("notTrusted") : bad("notTrustedBy", own.subject(), own.issuer());
            case OTHER_HOST ->
                own == null ? bad("otherHost", target.host(), "–") : bad("otherHost", target.host(), names(own));
            case EXPIRED -> own == null ? bad("expired") : bad("expiredSince", own.until());
            case NOT_YET_VALID -> own == null ? bad("expired") : bad("notYetValid", own.from());
        };
    }

    private ProbeStep proved(CertificateFacts own) {
        Instant now = clock.instant();
        if (own == null) {
            return ProbeStep.of(Step.TLS, Verdict.GOOD, "encrypted");
        }
        if (own.until().isBefore(now)) {
            // A certificate that is trusted by itself stays trusted after it expired.
            return ProbeStep.of(Step.TLS, Verdict.NOTICE, "expiredButTrusted", own.until());
        }
        boolean soon = own.until().isBefore(now.plus(SOON));
        return ProbeStep.of(
                Step.TLS,
                soon ? Verdict.NOTICE : Verdict.GOOD,
                soon ? "expiresSoon" : "proved",
                own.subject(),
                own.until());
    }

    private static String names(CertificateFacts own) {
        List<String> names = own.names();
        return names.isEmpty() ? own.subject() : String.join(", ", names);
    }

    private static ProbeStep bad(String told, Object... values) {
        return ProbeStep.of(Step.TLS, Verdict.BAD, told, values);
    }
}
