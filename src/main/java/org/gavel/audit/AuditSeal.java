package org.gavel.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes the hash that chains a line to the line before it, with a key (HMAC-SHA-256). Each column is hashed behind
 * its length, so that two different lines never hash the same bytes; a missing column differs from an empty one.
 * Without the key nobody can compute the hash of a changed line.
 */
final class AuditSeal {

    private static final String MAC = "HmacSHA256";
    private static final int MISSING = -1;

    private final SecretKeySpec key;

    AuditSeal(byte[] key) {
        this.key = new SecretKeySpec(key, MAC);
    }

    /**
     * Returns the hash of a line, 64 hexadecimal digits.
     *
     * @param previous the hash of the line before; empty for the first line
     */
    String of(String previous, AuditLine line) {
        Mac mac = mac();
        take(mac, previous);
        take(mac, line.chain());
        take(mac, Long.toString(line.number()));
        take(mac, Long.toString(line.at().toEpochMilli()));
        take(mac, line.kind());
        take(mac, line.actorId());
        take(mac, line.actorName());
        take(mac, line.address());
        take(mac, line.what());
        take(mac, line.room());
        take(mac, line.subject());
        take(mac, Integer.toString(line.subjects()));
        take(mac, line.result());
        take(mac, line.about() == null ? null : line.about().toString());
        take(mac, line.detail());
        return HexFormat.of().formatHex(mac.doFinal());
    }

    /** Returns whether the line has the hash that this key makes. */
    boolean holds(String previous, AuditLine line) {
        return of(previous, line).equals(line.hash());
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + MAC, e);
        }
    }

    private static void take(Mac mac, String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        int length = text == null ? MISSING : bytes.length;
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
        mac.update(bytes);
    }
}
