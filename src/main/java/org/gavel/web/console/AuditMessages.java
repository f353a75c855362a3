package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gavel.account.AccessControl;
import org.gavel.account.Permission;
import org.gavel.audit.AuditKind;
import org.gavel.audit.AuditLine;
import org.gavel.audit.AuditStatus;
import org.gavel.audit.RefusalRecorder;
import org.gavel.conference.NumberMask;
import org.gavel.web.session.CurrentActor;

/** The texts of the audit, with numbers masked where the person may not see them. */
@RequestScoped
public class AuditMessages {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

    /** Control characters that change the direction of text: with them a caller could make their number look like another one. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern NUMBERED = Pattern.compile("^(granted|withdrawn)\\.[0-9]+$");

    /** The first parts of the keys of reasons. A caller's text that happens to be the key of another message is not translated. */
    private static final Set<String> REASONS = Set.of("failure", "refusal", "outcome", "gate", "call");

    private final Messages messages;
    private final boolean masked;

    @Inject
    AuditMessages(Messages messages, AccessControl accessControl, CurrentActor current) {
        this(messages, !accessControl.permits(current.actor().who(), Permission.NUMBERS, null));
    }

    AuditMessages(Messages messages, boolean masked) {
        this.messages = messages;
        this.masked = masked;
    }

    boolean isMasked() {
        return masked;
    }

    /** {@return the server's time zone} The server's logs use the same, so that people can compare them. */
    static ZoneId zone() {
        return ZoneId.systemDefault();
    }

    String time(Instant at) {
        return TIME.format(at.atZone(zone()));
    }

    String number(String number) {
        return plain(masked ? NumberMask.number(number) : number);
    }

    String text(String text) {
        return plain(masked ? NumberMask.text(text) : text);
    }

    /** {@return a hostile text without characters that change its direction} */
    static String plain(String text) {
        return TURNING.matcher(text).replaceAll("\uFFFD");
    }

    /**
     * {@return that the database cannot be asked}
     *
     * @param pending how many lines wait for it
     */
    String away(long pending) {
        return messages.say("audit.away", pending);
    }

    String say(String key) {
        return messages.say(key);
    }

    /** {@return that clocks skip a time, with the times around it} */
    String skipped(TypedMoment.Skipped skipped) {
        return messages.say("problem.momentSkipped", skipped.before(), skipped.after());
    }

    /** {@return what was done or, in the line of a refusal, what was tried} */
    String what(AuditLine line) {
        String what = messages.sayOr("audit.what." + line.what(), plain(line.what()));
        boolean tried = AuditKind.REFUSAL.name().equals(line.kind()) && !RefusalRecorder.COUNTED.equals(line.what());
        return tried ? messages.say("audit.tried", what) : what;
    }

    String kind(String kind) {
        return messages.sayOr("audit.kind." + kind, kind);
    }

    String status(AuditStatus status) {
        return messages.say("audit.outcome." + status);
    }

    String permission(String wire) {
        return messages.sayOr("permission." + wire, wire);
    }

    /** {@return the name of a detail, without the number that counts several; as it is where there is no message for it} */
    String detail(String name) {
        String one = NUMBERED.matcher(name).replaceFirst("$1");
        return one.equals("lacks") ? messages.say("audit.lacks") : messages.sayOr("audit.detail." + one, plain(one));
    }

    /** {@return the value of a detail; translated where Gavel chose it} */
    String value(String name, String value) {
        return switch (name) {
            case "lacks" -> permission(value);
            case "why" -> messages.sayOr("audit.why." + value, why(value));
            case "undoes" -> messages.sayOr("audit.what." + value, value);
            case "chain" -> messages.sayOr("audit.chain." + value, value);
            default -> text(value);
        };
    }

    /**
     * {@return a reason}
     *
     * @param why the key of a message and, behind a blank, the text of the switch; or any text
     */
    String why(String why) {
        int end = why.indexOf(' ');
        String key = end < 0 ? why : why.substring(0, end);
        if (!REASONS.contains(key.substring(0, Math.max(0, key.indexOf('.')))) || !messages.knows(key)) {
            return text(why);
        }
        String said = end < 0 ? "" : text(why.substring(end + 1));
        return messages.say(key, said);
    }
}
