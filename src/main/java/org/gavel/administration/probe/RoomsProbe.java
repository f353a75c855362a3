package org.gavel.administration.probe;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gavel.administration.probe.ProbeStep.Step;
import org.gavel.administration.probe.ProbeStep.Verdict;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.ConferenceReport;
import org.gavel.conference.JsonList;
import org.gavel.conference.RoomNaming;

/** Compares the names of running conferences with the names that domain and template make from room numbers. */
final class RoomsProbe {

    private RoomsProbe() {}

    /**
     * Checks the names.
     *
     * @param text the switch's answer to {@code conference json_list}
     */
    static ProbeStep step(String text, RoomNaming naming) {
        if (!(JsonList.read(text) instanceof JsonList.Conferences running)) {
            return ProbeStep.of(Step.ROOMS, Verdict.UNKNOWN, "roomsGarbled");
        }
        List<String> names = running.all().stream().map(ConferenceReport::name).toList();
        if (names.isEmpty()) {
            return ProbeStep.of(Step.ROOMS, Verdict.UNKNOWN, "noRooms");
        }
        List<String> strange =
                names.stream().filter(name -> !fits(name, naming)).sorted().toList();
        if (strange.isEmpty()) {
            return ProbeStep.of(Step.ROOMS, Verdict.GOOD, "roomsFit", names.size());
        }
        return told(names.size(), strange, naming);
    }

    private static ProbeStep told(int all, List<String> strange, RoomNaming naming) {
        Verdict verdict = strange.size() == all ? Verdict.BAD : Verdict.NOTICE;
        String example = strange.get(0);
        Optional<String> domain = otherDomain(example, naming);
        return domain.isPresent()
                ? ProbeStep.of(
                        Step.ROOMS, verdict, "otherDomain", strange.size(), all, example, domain.get(), naming.domain())
                : ProbeStep.of(Step.ROOMS, verdict, "otherNames", strange.size(), all, example);
    }

    private static boolean fits(String name, RoomNaming naming) {
        int at = name.indexOf('@');
        String own = at < 0 ? name : name.substring(0, at);
        boolean sameDomain = at < 0 || name.substring(at + 1).equalsIgnoreCase(naming.domain());
        return sameDomain
                && ConferenceId.of(own, naming.domain())
                        .flatMap(id -> naming.template().number(id))
                        .isPresent();
    }

    /** Returns the domain with which the template would make this name from a number. */
    private static Optional<String> otherDomain(String name, RoomNaming naming) {
        int at = name.indexOf('@');
        if (at >= 0) {
            String domain = name.substring(at + 1);
            return domain.equalsIgnoreCase(naming.domain()) ? Optional.empty() : Optional.of(domain);
        }
        String pattern = Pattern.quote(naming.template().pattern())
                .replace("<number>", "\\E\\d+\\Q")
                .replace("<domain>", "\\E(?<domain>.+)\\Q");
        Matcher matcher = Pattern.compile(pattern).matcher(name);
        boolean tells = pattern.contains("(?<domain>") && matcher.matches();
        return tells ? Optional.of(matcher.group("domain")) : Optional.empty();
    }
}
