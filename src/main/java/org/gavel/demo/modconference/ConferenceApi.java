package org.gavel.demo.modconference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;

/**
 * The API command {@code conference}, which takes a line of text and answers text ({@code docs/protocol.md} §8.4). The control channel
 * also builds such lines, so a blank in an id or a name injects further arguments, as in the real switch (§8.1).
 */
public final class ConferenceApi {

    private static final int LONGEST_LINE = 20_000;

    private final Conferences conferences;
    private final Map<String, SubCommand> commands = new HashMap<>();
    private final Outcalls outcalls;

    /**
     * Makes the command with all its subcommands.
     *
     * @param conferences the conferences that it acts on
     * @param executor runs what happens later
     */
    public ConferenceApi(Conferences conferences, ScheduledExecutorService executor) {
        this.conferences = conferences;
        this.outcalls = new Outcalls(conferences, executor);
        SpeechCommands.addTo(commands);
        LevelCommands.addTo(commands);
        PictureCommands.addTo(commands);
        SoundCommands.addTo(commands);
        RoomCommands.addTo(commands);
        new LeavingCommands(conferences).addTo(commands);
    }

    /**
     * Runs a line such as {@code 3000-seven.local mute 12}.
     *
     * @param line what follows the command's name; hostile text
     * @return what the real switch would answer
     */
    public String run(String line) {
        if (line.length() > LONGEST_LINE) {
            return "-ERR Invalid DATA\n";
        }
        List<String> tokens = tokens(line);
        String first = tokens.isEmpty() ? "" : tokens.get(0);
        return switch (first) {
            case "" -> "-ERR No conference name given\n";
            case "list" -> listAll();
            case "json_list" -> jsonAll(tokens.contains("compact"));
            case "count" -> conferences.running().size() + "\n";
            default -> onRoom(first, tokens.subList(1, tokens.size()));
        };
    }

    private String listAll() {
        String all = conferences.running().stream().map(Lists::text).collect(Collectors.joining());
        return all.isEmpty() ? "+OK No active conferences.\n" : all;
    }

    private String jsonAll(boolean compact) {
        return Lists.json(conferences.running(), compact);
    }

    private String onRoom(String name, List<String> rest) {
        if (rest.size() > 0 && rest.get(0).equalsIgnoreCase("bgdial")) {
            return outcalls.call(name, rest.subList(1, rest.size()));
        }
        RunningConference room = conferences.room(name).orElse(null);
        if (room == null) {
            return "-ERR Conference " + name + " not found\n";
        }
        String verb = rest.isEmpty() ? "" : rest.get(0).toLowerCase(Locale.ROOT);
        return switch (verb) {
            case "list" -> Lists.text(room);
            case "json_list" -> Lists.json(List.of(room), rest.contains("compact"));
            default -> command(room, verb, rest);
        };
    }

    private String command(RunningConference room, String verb, List<String> rest) {
        SubCommand command = commands.get(verb);
        if (command == null) {
            return "-ERR Conference command '" + verb + "' not found.\n";
        }
        synchronized (room) {
            return command.run(room, rest.subList(1, rest.size()));
        }
    }

    /**
     * {@return the tokens of a line, split at blanks} Quotes keep blanks together. A blank at the end makes an empty last token, so a
     * command without a value gets an empty one.
     */
    static List<String> tokens(String line) {
        List<String> tokens = new ArrayList<>();
        StringBuilder token = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == '\\' && i + 1 < line.length()) {
                token.append(line.charAt(++i));
            } else if (c == ' ' && !quoted) {
                end(tokens, token);
            } else {
                token.append(c);
            }
        }
        tokens.add(token.toString());
        return tokens;
    }

    private static void end(List<String> tokens, StringBuilder token) {
        if (token.length() > 0) {
            tokens.add(token.toString());
            token.setLength(0);
        }
    }
}
