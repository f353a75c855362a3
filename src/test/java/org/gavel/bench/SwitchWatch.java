package org.gavel.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notes each frame at the moment when the switch passes it to a user's socket: whose voice begins or ends, and how many bytes.
 * Members are those of a {@link TalkingRoom}.
 */
final class SwitchWatch implements BiConsumer<String, String> {

    private static final String MODIFIED = "\"action\":\"modify\"";
    private static final Pattern MEMBER = Pattern.compile("\"(" + TalkingRoom.NAME + "\\d+)\"");
    private static final String TALKING = "\\\"talking\\\":true";
    private static final double MICROS = 1_000.0;

    private final Map<String, Heard> users = new ConcurrentHashMap<>();

    /** The frames that one user was sent. */
    private record Heard(Queue<Turn> turns, LongAdder bytes, LongAdder frames) {

        Heard() {
            this(new ConcurrentLinkedQueue<>(), new LongAdder(), new LongAdder());
        }
    }

    /** Epoch milliseconds of now, with fractions, as {@code performance.timeOrigin + performance.now()} has them. */
    static double now() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000.0 + now.getNano() / MICROS / MICROS;
    }

    @Override
    public void accept(String uid, String frame) {
        double at = now();
        if (uid == null) {
            return;
        }
        Heard heard = heard(uid.substring(0, uid.indexOf('@')));
        heard.bytes().add(frame.getBytes(StandardCharsets.UTF_8).length);
        heard.frames().increment();
        Matcher member = MEMBER.matcher(frame);
        if (frame.contains(MODIFIED) && member.find()) {
            heard.turns().add(new Turn(member.group(1), frame.contains(TALKING), at));
        }
    }

    /** The turns that a user was told, in order. */
    List<Turn> turns(String user) {
        return List.copyOf(heard(user).turns());
    }

    /** Payload bytes of all frames that a user was sent. */
    long bytes(String user) {
        return heard(user).bytes().sum();
    }

    long frames(String user) {
        return heard(user).frames().sum();
    }

    /** Forgets the turns of all users. */
    void forget() {
        users.values().forEach(heard -> heard.turns().clear());
    }

    private Heard heard(String user) {
        return users.computeIfAbsent(user, key -> new Heard());
    }
}
