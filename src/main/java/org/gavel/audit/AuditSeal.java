package org.gavel.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the hash that chains a line to the one before. Every column goes into it with its length before it, so that no two lines
 * read the same; what is missing differs from what is empty. Without the key nobody can make the hash of a changed line.
 */
final class AuditSeal {

    private static final String MAC = "HmacSHA256";
    private static final int MISSING = -1;

    private final SecretKeySpec key;

    AuditSeal(byte[] key) {
        this.key = new SecretKeySpec(key, MAC);
    }

    /** @param previous the hash of the line before; empty for the first */
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

    /** Whether this key made the line's hash. */
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
