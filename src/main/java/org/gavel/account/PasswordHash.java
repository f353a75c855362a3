package org.gavel.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords by Argon2id and compares passwords with hashes. It uses the smallest parameters that OWASP
 * recommends (19 MiB, 2 passes). A hash takes some hundredths of a second and 19 MiB, so only as many are made at once
 * as there are processors, at least two; other callers wait in their order. Somebody who tries many passwords makes
 * others wait but cannot use up the server's memory.
 */
@ApplicationScoped
public class PasswordHash {

    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Argon2Text TODAY =
            new Argon2Text(MEMORY_KIB, ITERATIONS, LANES, new byte[SALT_BYTES], new byte[HASH_BYTES]);

    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private final SecureRandom random = new SecureRandom();

    /**
     * {@return the hash of a password with a new salt, as text} It waits for its turn, then takes some hundredths of a
     * second.
     *
     * @param password the password in plain text
     */
    public String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return hash(password, new Argon2Text(MEMORY_KIB, ITERATIONS, LANES, salt, new byte[HASH_BYTES]))
                .text();
    }

    /**
     * {@return whether a hash was made of this password} A text that is no hash matches no password, and takes as long.
     *
     * @param password the password in plain text; hostile text
     * @param kept a hash that {@link #of} made, or {@code null}
     */
    public boolean matches(String password, String kept) {
        Optional<Argon2Text> known = Argon2Text.parse(kept);
        if (known.isEmpty()) {
            spend(password);
            return false;
        }
        return MessageDigest.isEqual(
                hash(password, known.get()).hash(), known.get().hash());
    }

    /**
     * {@return whether a hash is weaker than a new one would be}
     *
     * @param kept a hash that {@link #of} made; {@code null} counts as weak
     */
    public boolean needsRenewal(String kept) {
        return Argon2Text.parse(kept).map(known -> known.isWeakerThan(TODAY)).orElse(true);
    }

    /**
     * Takes as long as {@link #matches}, for a login that no account has, so that the time does not reveal which logins
     * exist.
     *
     * @param password the password in plain text; hostile text
     */
    public void spend(String password) {
        hash(password, TODAY);
    }

    private Argon2Text hash(String password, Argon2Text like) {
        byte[] hash = new byte[like.hash().length];
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(like.memory())
                .withIterations(like.iterations())
                .withParallelism(like.lanes())
                .withSalt(like.salt())
                .build();
        places.acquireUninterruptibly();
        try {
            generate(parameters, bytes(password), hash);
        } finally {
            places.release();
        }
        return new Argon2Text(like.memory(), like.iterations(), like.lanes(), like.salt(), hash);
    }

    /** Makes the hash. A test replaces it, because all the time of this class is spent here. */
    void generate(Argon2Parameters parameters, byte[] password, byte[] hash) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(parameters);
        argon2.generateBytes(password, hash);
    }

    /** Composes accents: some keyboards make é as one character, others as two. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }
}
