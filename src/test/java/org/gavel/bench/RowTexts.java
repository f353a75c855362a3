package org.gavel.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gavel.captures.Recording;
import org.gavel.conference.ConferenceId;

/**
 * What a switch says of one room: the array as a whole, and then a change of one row with each text, whose serials go on without a gap.
 */
record RowTexts(ConferenceId conference, String boot, List<String> changes) {

    private static final ConferenceId RECORDED = new ConferenceId("3300-seven.local", "seven.local");
    private static final ConferenceId GENERATED = new ConferenceId("3000-seven.local", "seven.local");
    private static final Pattern SERIAL = Pattern.compile("\"wireSerno\":\\d+");
    private static final int MEMBERS = 1_000;
    private static final int SCORES = 10_000;

    /** The recording of 200 members who talk on a real switch, as often as it takes, with serials that go on. */
    static RowTexts recorded(int count) {
        List<String> texts = Recording.load("load-200")
                .frames(Recording.Direction.IN)
                .map(Recording.Line::text)
                .filter(text -> text.contains(RECORDED.liveArrayChannel()))
                .toList();
        String boot = texts.stream()
                .filter(text -> text.contains("\"bootObj\""))
                .findFirst()
                .orElseThrow();
        List<String> modified =
                texts.stream().filter(text -> text.contains("\"modify\"")).toList();
        return new RowTexts(
                RECORDED,
                boot,
                IntStream.range(0, count)
                        .mapToObj(i -> SERIAL.matcher(modified.get(i % modified.size()))
                                .replaceFirst("\"wireSerno\":" + (i + 1)))
                        .toList());
    }

    /** A thousand members with pictures and variables, whose rows are the longest that a real switch was seen to send. */
    static RowTexts generated(int count) {
        Random random = new Random(1);
        List<String> keys = IntStream.range(0, MEMBERS)
                .mapToObj(i -> new UUID(random.nextLong(), random.nextLong()).toString())
                .toList();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            rows.add("[\"" + keys.get(i) + "\"," + row(i, 0) + "]");
        }
        String boot = event(
                1,
                "\"action\":\"bootObj\",\"name\":\"" + GENERATED.name() + "\",\"wireSerno\":-1,\"data\":["
                        + String.join(",", rows) + "]");
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int member = random.nextInt(MEMBERS);
            changes.add(event(
                    i,
                    "\"action\":\"modify\",\"name\":\"" + GENERATED.name() + "\",\"hashKey\":\"" + keys.get(member)
                            + "\",\"wireSerno\":" + (i + 1) + ",\"data\":"
                            + row(member, i % 2 == 0 ? 0 : 1 + random.nextInt(SCORES))));
        }
        return new RowTexts(GENERATED, boot, changes);
    }

    /** Of them all, in the switch's encoding. */
    long bytes() {
        return changes.stream().mapToLong(RowTexts::bytes).sum();
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String event(int number, String data) {
        String channel = GENERATED.liveArrayChannel();
        return String.format(
                Locale.ROOT,
                "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"verto.event\",\"params\":{\"data\":{%s},\"eventChannel\":\"%s\","
                        + "\"eventSerno\":%d,\"subscribedChannel\":\"%s\"}}",
                100 + number,
                data,
                channel,
                number,
                channel);
    }

    private static String row(int member, int score) {
        return String.format(
                Locale.ROOT,
                "[\"%04d\",\"%d\",\"成员 Member %d\",\"opus@48000\",\"{\\\"audio\\\":{\\\"muted\\\":false,\\\"deaf\\\":false,"
                        + "\\\"onHold\\\":false,\\\"talking\\\":%b,\\\"floor\\\":false,\\\"energyScore\\\":%d},\\\"video\\\":"
                        + "{\\\"visible\\\":true,\\\"noRecover\\\":false,\\\"avatarPresented\\\":false,\\\"mediaFlow\\\":"
                        + "\\\"sendRecv\\\",\\\"muted\\\":false,\\\"floor\\\":false,\\\"reservationID\\\":null,\\\"roleID\\\":null,"
                        + "\\\"videoLayerID\\\":%d,\\\"canvasID\\\":0,\\\"watchingCanvasID\\\":0},\\\"oldStatus\\\":\\\"%s VIDEO\\\"}\","
                        + "{\"email\":\"member%d@example.org\",\"avatar\":\"http://localhost/%d.png\"},null]",
                member + 1,
                20_000 + member,
                member,
                score > 0,
                score,
                member,
                score > 0 ? "TALKING" : "ACTIVE",
                member,
                member);
    }
}
