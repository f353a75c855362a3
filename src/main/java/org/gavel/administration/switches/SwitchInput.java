package org.gavel.administration.switches;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.cert.CertificateException;
import java.util.Locale;
import org.gavel.administration.InputCheck;
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

    /** What is right can be saved; what is not is told to {@code check}. */
    static SwitchTarget checked(SwitchDraft draft, InputCheck check) {
        String name = check.text("name", draft.name(), 1, LONGEST_NAME);
        return connection(draft, name, check);
    }

    /** The same, whatever it is called: for a probe. */
    static SwitchTarget connection(SwitchDraft draft, String name, InputCheck check) {
        String url = check.text("url", draft.url(), 1, LONGEST_URL);
        String domain = check.text("domain", draft.domain(), 1, ConferenceId.MAX_LENGTH);
        String template = check.text("roomTemplate", draft.roomTemplate(), 1, ConferenceId.MAX_LENGTH);
        String certificate =
                draft.certificate() == null ? "" : draft.certificate().strip();
        if (!url.isEmpty()) {
            checkUrl(url, check);
        }
        if (!domain.isEmpty() && !ConferenceId.isPlain(domain)) {
            check.add("domain", "problem.switch.domain");
        }
        if (!template.isEmpty()) {
            checkTemplate(template, check);
        }
        checkCertificate(certificate, check);
        return new SwitchTarget(name, url, domain, template, certificate);
    }

    private static void checkUrl(String text, InputCheck check) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!(scheme.equals("ws") || scheme.equals("wss")) || uri.getHost() == null) {
                check.add("url", "problem.switch.url");
            } else if (uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
                check.add("url", "problem.switch.port", LAST_PORT);
            } else if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
                check.add("url", "problem.switch.urlExtras");
            }
        } catch (URISyntaxException e) {
            check.add("url", "problem.switch.url");
        }
    }

    private static void checkTemplate(String text, InputCheck check) {
        try {
            new NameTemplate(text).conference("3000", "example.org");
        } catch (IllegalArgumentException e) {
            check.add("roomTemplate", "problem.switch.template");
        }
    }

    private static void checkCertificate(String pem, InputCheck check) {
        if (pem.length() > LONGEST_CERTIFICATE) {
            check.add("certificate", "problem.tooLong", pem.length(), LONGEST_CERTIFICATE);
        } else if (pem.contains("PRIVATE KEY")) {
            check.add("certificate", "problem.switch.key");
        } else if (!pem.isEmpty()) {
            try {
                CertificateFacts.read(pem);
            } catch (CertificateException e) {
                check.add("certificate", "problem.switch.certificate");
            }
        }
    }
}
