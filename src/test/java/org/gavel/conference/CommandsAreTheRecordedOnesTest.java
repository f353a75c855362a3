package org.gavel.conference;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gavel.captures.Recording;
import org.gavel.json.JsonFields;
import org.gavel.json.JsonText;
import org.gavel.moderation.act.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Gavel's commands have the same text as the recorded ones that a real switch accepted. Gavel predicts the line that the switch
 * repeats, and the roster shows the effect at the time of the response.
 */
class CommandsAreTheRecordedOnesTest {

    private static final ConferenceId ROOM = new ConferenceId("3000-seven.local", "seven.local");

    /** A command as it was sent and the response to it, with the replay at that moment. */
    private record Exchange(JsonObject sent, ControlResponse response, Optional<Member> target) {}

    @ParameterizedTest
    @ValueSource(strings = {"conf-control", "nonparticipant-moderator", "load-200"})
    void commandsHaveTheWordsThatTheSwitchRepeats(String name) {
        int modelled = 0;
        for (Exchange exchange : exchanges(name)) {
            Optional<ConferenceCommand> command = command(exchange.sent());
            if (command.isPresent()) {
                modelled++;
                assertThat(command.get().control()).contains(exchange.sent());
                assertThat(exchange.response().line()).contains(command.get().line(conference(exchange.response())));
            }
        }
        assertThat(modelled).isGreaterThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"conf-control", "nonparticipant-moderator"})
    void theRosterShowsTheEffectWhenTheResponseComes(String name) {
        List<Exchange> done = exchanges(name).stream()
                .filter(exchange -> exchange.response().outcome() instanceof CommandOutcome.Done)
                .filter(exchange -> command(exchange.sent())
                        .filter(command -> command.effect() instanceof Effect.Turns)
                        .isPresent())
                // Only the row tells which way a toggling command went.
                .filter(exchange -> !act(exchange.sent()).orElseThrow().toggles())
                // The switch also answers +OK for members who lack what the command needs.
                .filter(exchange -> exchange.target()
                        .filter(member -> act(exchange.sent()).orElseThrow().fits(member))
                        .isPresent())
                .toList();

        assertThat(done)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(exchange -> assertThat(command(exchange.sent())
                                .orElseThrow()
                                .shownBy(exchange.target().orElseThrow()))
                        .as(exchange.sent().toString())
                        .isTrue());
    }

    @Test
    void outcomesAreThoseThatTheSummaryTells() throws IOException {
        List<JsonObject> summary = summary();
        List<Exchange> exchanges = exchanges("conf-control");
        assertThat(exchanges).hasSizeGreaterThan(100).hasSameSizeAs(summary);
        for (int i = 0; i < summary.size(); i++) {
            String told = summary.get(i).getJsonArray("resp").getString(0);
            CommandOutcome outcome = exchanges.get(i).response().outcome();
            assertThat(outcome).as(told).isInstanceOf(expected(told));
        }
    }

    @Test
    void aMuteOfAllYieldsAnOutcomeForEachMember() {
        ControlResponse response = exchanges("load-200").get(0).response();

        assertThat(response.memberOutcomes()).hasSize(200);
        assertThat(response.memberOutcomes().values())
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(CommandOutcome.Done.class));
        assertThat(response.memberOutcomes()).containsEntry(1L, new CommandOutcome.Done("+OK mute 1"));
    }

    private static Class<? extends CommandOutcome> expected(String told) {
        if (told.contains("\"+OK") || told.contains("\\n+OK") || told.contains("] \"OK\"")) {
            return CommandOutcome.Done.class;
        }
        return told.contains("\"-ERR") || told.startsWith("error:")
                ? CommandOutcome.Failed.class
                : CommandOutcome.Unconfirmed.class;
    }

    /** Pairs what one socket sent on a mod channel with what it got there, in order. */
    private static List<Exchange> exchanges(String name) {
        Map<ConferenceId, Deque<JsonObject>> sent = new HashMap<>();
        Map<ConferenceId, Replay> replays = new HashMap<>();
        List<Exchange> exchanges = new ArrayList<>();
        for (Recording.Line line : Recording.load(name).lines()) {
            if (!line.who().equals("admin")) {
                continue;
            }
            Recorded.broadcast(line, ChannelName.Family.MOD)
                    .ifPresent(params -> sent.computeIfAbsent(conference(params), room -> new ArrayDeque<>())
                            .add(params.getJsonObject("data")));
            Recorded.event(line)
                    .filter(params -> Recorded.channel(params).isPresent())
                    .ifPresent(params -> {
                        ConferenceId room = conference(params);
                        Replay replay = replays.computeIfAbsent(room, Replay::new);
                        if (Recorded.isOn(params, ChannelName.Family.LIVE_ARRAY)) {
                            replay.event(line, params);
                        } else if (ControlResponse.read(room, params)
                                instanceof ChannelReading.Genuine<ControlResponse> genuine) {
                            JsonObject command = sent.get(room).remove();
                            exchanges.add(new Exchange(command, genuine.value(), target(command, replay)));
                        }
                    });
        }
        return exchanges;
    }

    private static ConferenceId conference(JsonObject params) {
        return Recorded.channel(params).orElseThrow().conference();
    }

    private static Optional<Member> target(JsonObject command, Replay replay) {
        return command.get("id") instanceof JsonNumber id ? replay.member(id.longValue()) : Optional.empty();
    }

    private static ConferenceId conference(ControlResponse response) {
        String line = response.line().orElseThrow();
        return new ConferenceId(line.substring(0, line.indexOf(' ')), ROOM.domain());
    }

    /** Gavel's command for the sent one; empty for commands that Gavel does not have, such as toggles and wrong values. */
    private static Optional<ConferenceCommand> command(JsonObject sent) {
        if (!sent.containsKey("application")) {
            return Optional.empty();
        }
        List<String> values = values(sent);
        String value = values.isEmpty() ? "" : values.get(0);
        return act(sent)
                .flatMap(act -> target(sent)
                        .map(target -> act.command(target, act.value().isPresent() ? value : "")))
                .filter(command -> command.values().equals(values) && !isArrayOfOne(sent));
    }

    /** The switch takes it for the text alone, which is what Gavel sends. */
    private static boolean isArrayOfOne(JsonObject sent) {
        return sent.get("value") instanceof JsonArray several && several.size() == 1;
    }

    private static List<String> values(JsonObject sent) {
        return sent.get("value") instanceof JsonArray several
                ? several.stream().map(each -> ((JsonString) each).getString()).toList()
                : JsonFields.text(sent, "value").stream().toList();
    }

    private static Optional<Act> act(JsonObject sent) {
        String value = values(sent).stream().findFirst().orElse("");
        return Arrays.stream(Act.values())
                .filter(act -> act.form().onControl() && act.verb().equals(sent.getString("command", "")))
                .filter(act -> act.value().isPresent() ? act.value().get().takes(value) : isPlain(act, sent, value))
                .findFirst();
    }

    private static boolean isPlain(Act act, JsonObject sent, String value) {
        return words(act).equals(value) && sent.containsKey("value") == !value.isEmpty();
    }

    /** The words of an act's command behind its target. */
    private static String words(Act act) {
        Target target = act.onRoom() ? new Target.Room() : new Target.All();
        return String.join(" ", act.command(target, "").values());
    }

    private static Optional<Target> target(JsonObject sent) {
        if (sent.get("id") instanceof JsonNumber id) {
            return id.longValue() > 0 ? Optional.of(new Target.One(id.longValue())) : Optional.empty();
        }
        String id = sent.get("id") instanceof JsonString text ? text.getString() : "";
        return switch (id) {
            case "all" -> Optional.of(new Target.All());
            case "non_moderator" -> Optional.of(new Target.NonModerators());
            default -> Optional.empty();
        };
    }

    /** What the summary tells of commands on the mod channel, in the order in which they were sent. */
    private static List<JsonObject> summary() throws IOException {
        try (InputStream in = Recording.class.getResourceAsStream("/captures/conf-control-summary.json")) {
            JsonValue all = JsonText.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return all.asJsonArray().stream()
                    .map(JsonValue::asJsonObject)
                    .filter(entry -> !entry.getString("label").startsWith("CLI "))
                    .filter(entry -> !JsonFields.array(entry, "resp").isEmpty())
                    .toList();
        }
    }
}
