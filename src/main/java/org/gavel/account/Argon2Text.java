package org.gavel.account;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hash by Argon2id as it is stored: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, both in Base64 without padding.
 *
 * @param memory the memory in KiB
 * @param iterations the number of passes
 * @param lanes the number of lanes
 * @param salt the random salt
 * @param hash the hash
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record Argon2Text(int memory, int iterations, int lanes, byte[] salt, byte[] hash) {

    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{1,128})\\$([A-Za-z0-9+/]{1,128})");

    /** In KiB. A changed database must not make the server use up its memory. */
    private static final int MOST_MEMORY = 256 * 1024;

    static Optional<Argon2Text> parse(String text) {
        Matcher matcher = FORM.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int memory = Integer.parseInt(matcher.group(1));
        int iterations = Integer.parseInt(matcher.group(2));
        int lanes = Integer.parseInt(matcher.group(3));
        if (lanes == 0 || iterations == 0 || memory < 8 * lanes || memory > MOST_MEMORY) {
            return Optional.empty();
        }
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            return Optional.of(new Argon2Text(
                    memory, iterations, lanes, base64.decode(matcher.group(4)), base64.decode(matcher.group(5))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean isWeakerThan(Argon2Text other) {
        return memory < other.memory
                || iterations < other.iterations
                || salt.length < other.salt.length
                || hash.length < other.hash.length;
    }

    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memory + ",t=" + iterations + ",p=" + lanes + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    /** Leaves out the hash, which must not get into logs. */
    @Override
    public String toString() {
        return "Argon2Text[m=" + memory + ",t=" + iterations + ",p=" + lanes + "]";
    }
}
