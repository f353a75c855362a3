package org.gavel.verto;

import java.nio.file.Path;

/** Which certificates of a switch are believed on {@code wss}. Its host name is checked in either case. */
public sealed interface Trust {

    /** Those that the Java runtime trusts. */
    record OfTheSystem() implements Trust {}

    /**
     * Those in this file, and none else.
     *
     * @param pem one or more certificates in PEM form: the switch's own, or those of its issuer
     */
    record OfCertificate(Path pem) implements Trust {}

    /**
     * Those in this text, and none else.
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
