package org.gavel.verto;

import java.nio.file.Path;

/** Which certificates of a switch are trusted on {@code wss}. The host name is always checked. */
public sealed interface Trust {

    /** The certificates that the Java runtime trusts. */
    record OfTheSystem() implements Trust {}

    /**
     * Only the certificates in a file.
     *
     * @param pem one or more certificates in PEM form: the switch's own, or those of its issuer
     */
    record OfCertificate(Path pem) implements Trust {}

    /**
     * Only the certificates in a text.
     *
     * @param pem one or more certificates in PEM form, as {@link CertificateFacts#read} takes them
     */
    record OfText(String pem) implements Trust {

        /** Without the long text. */
        @Override
        public String toString() {
            return "OfText[" + pem.length() + " characters]";
        }
    }
}
