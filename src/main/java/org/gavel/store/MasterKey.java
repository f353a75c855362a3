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
 * The one secret that protects what lies in the database and must not be read, or changed unnoticed, by people with only the database. It
 * lies in a file beside it, readable for the server's account alone, and is used for nothing itself: each purpose has a key made
 * from it.
 */
public final class MasterKey {

    private static final int BYTES = 32;
    private static final String MAC = "HmacSHA256";

    private final byte[] secret;

    private MasterKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * The key of that file, which is made when it is missing.
     *
     * @param file where the key lies or will lie
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
     * {@return the 32 bytes of key for a purpose} They are the same at every start.
     *
     * @param purpose a word of the code, such as {@code audit}
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

    /** {@return eight hexadecimal digits by which two keys are told apart} They tell nothing about the key. */
    public String fingerprint() {
        return HexFormat.of().formatHex(keyFor("fingerprint"), 0, 4);
    }

    /** Written beside and then moved there in one step: nobody ever finds half a key, and of two makers one wins. */
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
            // Another node was faster: its key is the key.
        } finally {
            Files.deleteIfExists(made);
        }
    }
}
