package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gavel.conference.ConferenceCommand;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.Effect;
import org.gavel.conference.MemberState;
import org.gavel.conference.SwitchName;
import org.gavel.conference.Target;
import org.gavel.moderation.act.Act;
import org.gavel.moderation.act.ActValue;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/control.md} lists the acts as they are declared. If it does not, this test writes it anew and fails: check the
 * change and commit it.
 */
class TheDocumentOfActsIsTrueTest {

    private static final Path DOCUMENT = Path.of("docs", "control.md");
    private static final ConferenceId ROOM = new ConferenceId("3000", "pbx.test");
    private static final Messages WORDS = new Messages(Language.ENGLISH);

    private static final String HEAD = """
            # Control

            `moderation.act.Act` declares what a moderator can do; the build writes this page from it. “Conference API” is what the switch runs for
            room `3000`, member 7 and, where the action needs a value, an example of it. “Control channel” is the `data` of the broadcast for those
            who may not use the API; where one of the two is missing, the action needs the other ([protocol.md](protocol.md) §8.3, §8.4).

            “Proof” is what Gavel must see before it reports the action as done. An action is offered to members who are in another state than the one that it
            leads to, and who have what it needs. “Toggles” marks commands that undo themselves when they are sent again: Gavel sends them only to members
            whose row shows that they are needed. “Undone by” names the opposite; for an action on several members or on the room the page offers it for 30 s.

            | name | action | 中文 | conference API | control channel | permission | proof | needs | value | toggles | key | on all but moderators | undone by |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|
            """;

    @Test
    void itListsThemAsTheyAreDeclared() throws IOException {
        String written = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "";
        String declared = HEAD
                + Arrays.stream(Act.values())
                        .map(TheDocumentOfActsIsTrueTest::row)
                        .collect(Collectors.joining());
        if (!written.equals(declared)) {
            Files.writeString(DOCUMENT, declared);
        }

        assertThat(written)
                .as("docs/control.md, which this test has written anew")
                .isEqualTo(declared);
    }

    private static String row(Act act) {
        Target target = act.onRoom() ? new Target.Room() : new Target.One(7);
        ConferenceCommand command =
                act.command(target, act.value().map(ActValue::example).orElse(""));
        return String.join(
                " | ",
                "| `" + act.wire() + "`",
                WORDS.say(word(act)),
                new Messages(Language.SIMPLIFIED_CHINESE).say(word(act)),
                act.form().onApi() ? "`" + command.apiArgument(SwitchName.usual(ROOM)) + "`" : "–",
                command.control().map(data -> "`" + data + "`").orElse("–"),
                WORDS.say("permission." + act.permission().wire()),
                proof(act.effect()),
                act.needs().isEmpty()
                        ? "–"
                        : act.needs().stream()
                                .map(TheDocumentOfActsIsTrueTest::state)
                                .collect(Collectors.joining(", ")),
                value(act),
                act.toggles() ? "yes" : "–",
                act.key().map(key -> "`" + key.toUpperCase(Locale.ROOT) + "`").orElse("–"),
                act.others().isPresent() ? "yes" : "–",
                undo(act) + " |\n");
    }

    private static String undo(Act act) {
        String former = act.effect() instanceof Effect.Arranged ? "`" + act.wire() + "` with the layout before" : "–";
        return act.opposite().map(other -> "`" + other.wire() + "`").orElse(former);
    }

    private static String word(Act act) {
        return act.needsLevel() ? "levels." + act.wire() : "act." + act.wire();
    }

    private static String value(Act act) {
        if (act.findsValue() && act.entered().isEmpty()) {
            return "Gavel finds the file";
        }
        return act.entered()
                .map(value -> "`" + value.pattern().replace("|", "\\|") + "`")
                .orElse("–");
    }

    private static String proof(Effect effect) {
        if (effect instanceof Effect.Turns turns) {
            return "the row shows: " + (turns.on() ? "" : "not ") + state(turns.state());
        }
        if (effect instanceof Effect.Gone) {
            return "the row goes";
        }
        if (effect instanceof Effect.Called) {
            return "the row of the member who answers; a failure is reported by `bgdial-result`";
        }
        if (effect instanceof Effect.Listed) {
            return "the answer to `recording check`, a second later";
        }
        return effect instanceof Effect.Locks ? "the answer; then the list of conferences" : "the answer";
    }

    private static String state(MemberState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
