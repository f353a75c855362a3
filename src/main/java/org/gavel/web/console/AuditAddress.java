package org.gavel.web.console;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gavel.audit.AuditFilter;
import org.gavel.audit.AuditKind;
import org.gavel.audit.AuditStatus;

/**
 * The filter of the audit as an address holds it, the page's and the export's alike. The address may hold anything; {@link #isUnderstood}
 * tells whether it makes sense.
 */
final class AuditAddress implements Serializable {

    private static final long serialVersionUID = 1L;

    static final String FROM = "from";
    static final String UNTIL = "until";
    /** Suffix of the name of a time: the parameter with the offset that tells apart the two moments which clocks showed alike. */
    static final String OFFSET = "Offset";

    static final String ACTOR = "actor";
    static final String KIND = "kind";
    static final String WHAT = "what";
    static final String ROOM = "room";
    static final String OUTCOME = "outcome";
    static final String TEXT = "text";

    private static final String[] NAMES = {
        FROM, FROM + OFFSET, UNTIL, UNTIL + OFFSET, ACTOR, KIND, WHAT, ROOM, OUTCOME, TEXT
    };
    private static final int LONGEST = 200;
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final LinkedHashMap<String, String> values = new LinkedHashMap<>();

    /** @param parameter returns the value of a parameter of the request, or {@code null}; hostile text */
    AuditAddress(UnaryOperator<String> parameter) {
        for (String name : NAMES) {
            String value = parameter.apply(name);
            values.put(name, value == null ? "" : value.strip());
        }
    }

    /** {@return the value of a parameter as it came; empty when it did not come} */
    String value(String name) {
        return values.get(name);
    }

    /** {@return all values by their names, as the fields of the filter hold them} */
    Map<String, String> typed(ZoneId zone) {
        Map<String, String> typed = new LinkedHashMap<>(values);
        typed.put(FROM, shown(FROM, zone));
        typed.put(UNTIL, shown(UNTIL, zone));
        for (String end : List.of(FROM, UNTIL)) {
            typed.put(end + OFFSET, offsets(end, zone).isEmpty() ? "" : offset(end, zone));
        }
        return typed;
    }

    /** {@return a time as a calendar field writes it; as it came where it cannot be read} */
    private String shown(String name, ZoneId zone) {
        return time(name, zone).map(at -> SHOWN.format(at.atZone(zone))).orElse(value(name));
    }

    /** {@return names and values of all parameters that are not empty} */
    List<Map.Entry<String, String>> parts() {
        return values.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> Map.entry(part.getKey(), part.getValue()))
                .toList();
    }

    boolean asksForSomething() {
        return values.values().stream().anyMatch(value -> !value.isEmpty());
    }

    boolean isUnderstood(ZoneId zone) {
        return areTimes(zone)
                && isShort()
                && isOneOf(KIND, AuditKind.values())
                && isOneOf(OUTCOME, AuditStatus.values());
    }

    boolean areTimes(ZoneId zone) {
        return isTime(FROM, zone) && isTime(UNTIL, zone);
    }

    boolean isShort() {
        return values.values().stream().allMatch(value -> value.length() <= LONGEST);
    }

    /** {@return the filter} Call it only when the address {@link #isUnderstood}. */
    AuditFilter filter(ZoneId zone, boolean namesOnly) {
        return new AuditFilter(
                time(FROM, zone).orElse(null),
                time(UNTIL, zone).orElse(null),
                value(ACTOR),
                value(KIND).isEmpty() ? Set.of() : Set.of(AuditKind.valueOf(value(KIND))),
                value(WHAT),
                value(ROOM),
                value(OUTCOME).isEmpty() ? null : AuditStatus.valueOf(value(OUTCOME)),
                value(TEXT),
                namesOnly);
    }

    /** {@return the query of the address, without the question mark} */
    String text() {
        return values.entrySet().stream()
                .filter(value -> !value.getValue().isEmpty())
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private boolean isTime(String name, ZoneId zone) {
        return value(name).isEmpty() || time(name, zone).isPresent();
    }

    /** {@return a time of the filter that clocks skip} Empty where there is none. */
    Optional<TypedMoment.Skipped> skipped(ZoneId zone) {
        return Stream.of(FROM, UNTIL)
                .map(name -> TypedMoment.read(value(name), zone))
                .filter(TypedMoment.Skipped.class::isInstance)
                .map(TypedMoment.Skipped.class::cast)
                .findFirst();
    }

    /** {@return the offsets of the two moments that clocks showed alike, the earlier first} Empty where the time is one moment or none. */
    List<String> offsets(String name, ZoneId zone) {
        return TypedMoment.read(value(name), zone) instanceof TypedMoment.Twice twice ? twice.offsets() : List.of();
    }

    /** {@return the one of the two {@link #offsets} that is chosen, or applies by default} */
    String offset(String name, ZoneId zone) {
        return time(name, zone).map(at -> zone.getRules().getOffset(at).getId()).orElse("");
    }

    private Optional<Instant> time(String name, ZoneId zone) {
        return at(name, zone).filter(at -> {
            int year = at.atOffset(ZoneOffset.UTC).getYear();
            return year >= 1970 && year < 10_000;
        });
    }

    /** Of two moments without a chosen offset, takes the one that leaves nothing out: the first for “from”, the second for “until”. */
    private Optional<Instant> at(String name, ZoneId zone) {
        TypedMoment typed = TypedMoment.read(value(name), value(name + OFFSET), zone);
        if (typed instanceof TypedMoment.Twice twice) {
            return Optional.of((name.equals(FROM) ? twice.first() : twice.second()).toInstant());
        }
        return typed instanceof TypedMoment.Once once ? Optional.of(once.at()) : Optional.empty();
    }

    private boolean isOneOf(String name, Enum<?>[] all) {
        return value(name).isEmpty()
                || Arrays.stream(all).anyMatch(one -> one.name().equals(value(name)));
    }
}
