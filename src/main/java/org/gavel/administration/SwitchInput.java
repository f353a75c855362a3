package org.gavel.administration;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.cert.CertificateException;
import java.util.Locale;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.NameTemplate;
import org.gavel.settings.SwitchTarget;
import org.gavel.verto.CertificateFacts;

/** Looks at what was typed for a switch. */
final class SwitchInput {

    static final int LONGEST_NAME = 64;
    static final int LONGEST_URL = 256;
    static final int LONGEST_CERTIFICATE = 16_000;

    private static final int LAST_PORT = 65_535;

    private SwitchInput() {}

    /** What is right can be saved; what is not is told to {@code entered}. */
    static SwitchTarget checked(SwitchDraft draft, Entered entered) {
        String name = entered.text("name", draft.name(), 1, LONGEST_NAME);
        return connection(draft, name, entered);
    }

    /** The same, whatever it is called: for a probe. */
    static SwitchTarget connection(SwitchDraft draft, String name, Entered entered) {
        String url = entered.text("url", draft.url(), 1, LONGEST_URL);
        String domain = entered.text("domain", draft.domain(), 1, ConferenceId.MAX_LENGTH);
        String template = entered.text("roomTemplate", draft.roomTemplate(), 1, ConferenceId.MAX_LENGTH);
        String certificate =
                draft.certificate() == null ? "" : draft.certificate().strip();
        if (entered.isRight("url")) {
            checkUrl(url, entered);
        }
        if (entered.isRight("domain") && !ConferenceId.isValid(domain)) {
            entered.wrong("domain", "problem.switch.domain");
        }
        if (entered.isRight("roomTemplate")) {
            checkTemplate(template, entered);
        }
        checkCertificate(certificate, entered);
        return new SwitchTarget(name, url, domain, template, certificate);
    }

    private static void checkUrl(String text, Entered entered) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!(scheme.equals("ws") || scheme.equals("wss")) || uri.getHost() == null) {
                entered.wrong("url", "problem.switch.url");
            } else if (uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
                entered.wrong("url", "problem.switch.port", LAST_PORT);
            } else if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
                entered.wrong("url", "problem.switch.urlExtras");
            }
        } catch (URISyntaxException e) {
            entered.wrong("url", "problem.switch.url");
        }
    }

    private static void checkTemplate(String text, Entered entered) {
        try {
            new NameTemplate(text).conference("3000", "example.org");
        } catch (IllegalArgumentException e) {
            entered.wrong("roomTemplate", "problem.switch.template");
        }
    }

    private static void checkCertificate(String pem, Entered entered) {
        if (pem.length() > LONGEST_CERTIFICATE) {
            entered.wrong("certificate", "problem.tooLong", LONGEST_CERTIFICATE, pem.length());
        } else if (pem.contains("PRIVATE KEY")) {
            entered.wrong("certificate", "problem.switch.key");
        } else if (!pem.isEmpty()) {
            try {
                CertificateFacts.read(pem);
            } catch (CertificateException e) {
                entered.wrong("certificate", "problem.switch.certificate");
            }
        }
    }
}
