package org.gavel.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Protects secrets and the audit against people who have only the database: they can neither read the secrets nor
 * change the audit unnoticed. The key is in a file outside the database that only the server's account can read. It is
 * not used itself: each purpose has a key derived from it.
 */
public final class MasterKey {

    private static final int BYTES = 32;
    private static final String MAC = "HmacSHA256";

    private final byte[] secret;

    private MasterKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * Reads the key from a file, which is made when it is missing.
     *
     * @param file the file: one line of Base64 that holds 32 bytes
     * @return the key that the file holds
     * @throws UncheckedIOException when it can be neither read nor made, or holds no key
     */
    public static MasterKey of(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            byte[] secret = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (secret.length != BYTES) {
                throw new IOException(file + " holds no key of " + BYTES + " bytes in Base64");
            }
            return new MasterKey(secret);
        } catch (IllegalArgumentException e) {
            throw new UncheckedIOException(new IOException(file + " is not Base64", e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the key for a purpose, 32 bytes} It is the same at every start.
     *
     * @param purpose a constant of the code, such as {@code audit}
     */
    public byte[] keyFor(String purpose) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            return mac.doFinal(("gavel:" + purpose).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + MAC, e);
        }
    }

    /** {@return eight hexadecimal digits that tell two keys apart} The key cannot be computed from them. */
    public String fingerprint() {
        return HexFormat.of().formatHex(keyFor("fingerprint"), 0, 4);
    }

    /**
     * Writes another file and links it to the name in one step: no half a key is ever read, and one of two nodes wins.
     */
    private static void create(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        boolean posix = Files.getFileStore(directory).supportsFileAttributeView("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path made = Files.createTempFile(directory, "gavel", ".key", ownerOnly);
        try {
            Files.writeString(made, Base64.getEncoder().encodeToString(secret) + "\n", StandardCharsets.US_ASCII);
            Files.createLink(file, made);
        } catch (UnsupportedOperationException e) {
            Files.move(made, file);
        } catch (FileAlreadyExistsException e) {
            // Another node was faster; its key is used.
        } finally {
            Files.deleteIfExists(made);
        }
    }
}
