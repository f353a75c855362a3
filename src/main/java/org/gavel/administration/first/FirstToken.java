package org.gavel.administration.first;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.gavel.store.PrivateFile;

/**
 * The token in the link for the first administrator, which proves that a person can read a file on the server. It has
 * 256 random bits, so nobody can guess it. Only its hash is in memory.
 */
final class FirstToken {

    /** All messages about the first administrator have one category, so that administrators find them together. */
    private static final Logger LOG = System.getLogger(FirstAdministrator.class.getName());

    private static final int BYTES = 32;
    private static final int LONGEST = 128;

    private final Path file;
    private byte[] hash;

    FirstToken(Path file) {
        this.file = file;
    }

    /** Makes a new token and writes the link with it. */
    synchronized void make(String address) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        PrivateFile.write(
                file,
                "Open this link once, within reach of the server, to make the first administrator of Gavel.\n"
                        + "Where browsers reach Gavel by another name, put that in the place of " + address + "\n\n"
                        + address + "first?token=" + token + "\n");
        hash = hash(token);
    }

    synchronized boolean isThere() {
        return hash != null;
    }

    synchronized boolean opens(String token) {
        return hash != null && token != null && token.length() <= LONGEST && MessageDigest.isEqual(hash, hash(token));
    }

    /** Makes the token invalid and deletes the file. */
    synchronized void forget() {
        if (hash == null) {
            return;
        }
        hash = null;
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The file {0} with the used link cannot be deleted: {1}", file, e.getMessage());
        }
    }

    Path file() {
        return file;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
