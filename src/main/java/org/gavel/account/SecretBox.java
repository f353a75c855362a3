package org.gavel.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gavel.store.MasterKey;

/**
 * Encrypts secrets for the database that have to be decrypted later: passwords of accounts at the switch. It uses
 * AES-256 in GCM with a key that is not in the database. A secret that is encrypted for one account cannot be decrypted
 * for another, so copying the text to another row is of no use.
 *
 * <p>An encrypted text is {@code v1:<fingerprint of the key>:<nonce and ciphertext in Base64>}.
 */
@ApplicationScoped
public class SecretBox {

    /** The most characters of a secret. */
    public static final int MAX_LENGTH = 128;

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String FORM = "v1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final String fingerprint;
    private final SecureRandom random = new SecureRandom();

    /**
     * Makes the bean.
     *
     * @param master the key from which the key for secrets is derived
     */
    @Inject
    public SecretBox(MasterKey master) {
        this.key = new SecretKeySpec(master.keyFor("secrets"), "AES");
        this.fingerprint = master.fingerprint();
    }

    /** The result of {@link #open}. */
    public sealed interface Opened {

        /**
         * The secret was decrypted.
         *
         * @param secret the secret in plain text
         */
        record Open(String secret) implements Opened {

            /** Leaves out the secret, which must not get into logs. */
            @Override
            public String toString() {
                return "Open[]";
            }
        }

        /** The secret was encrypted with another key than the present one. */
        record OtherKey() implements Opened {}

        /** The text was changed, or it belongs to another account. */
        record Broken() implements Opened {}
    }

    /**
     * Encrypts a secret.
     *
     * @param secret the secret in plain text
     * @param login the login of the account to which it belongs
     * @return the encrypted text; another one each time
     */
    public String seal(String secret, String login) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, login).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return String.join(":", FORM, fingerprint, Base64.getEncoder().encodeToString(all));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + CIPHER, e);
        }
    }

    /**
     * Decrypts a secret.
     *
     * @param sealed a text that {@link #seal} returned, or any other text
     * @param login the login of the account to which it belongs
     * @return the secret, or why it cannot be decrypted
     */
    public Opened open(String sealed, String login) {
        String[] parts = sealed.split(":", -1);
        if (parts.length != 3 || !parts[0].equals(FORM)) {
            return new Opened.Broken();
        }
        if (!parts[1].equals(fingerprint)) {
            return new Opened.OtherKey();
        }
        try {
            ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(parts[2]));
            byte[] nonce = new byte[NONCE_BYTES];
            all.get(nonce);
            byte[] rest = new byte[all.remaining()];
            all.get(rest);
            return new Opened.Open(
                    new String(cipher(Cipher.DECRYPT_MODE, nonce, login).doFinal(rest), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException | java.nio.BufferUnderflowException e) {
            return new Opened.Broken();
        }
    }

    /**
     * {@return whether {@link #open} can decrypt a text}
     *
     * @param sealed a text that {@link #seal} returned, or any other text
     * @param login the login of the account to which it belongs
     */
    public boolean opens(String sealed, String login) {
        return open(sealed, login) instanceof Opened.Open;
    }

    private Cipher cipher(int mode, byte[] nonce, String login) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(login.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
