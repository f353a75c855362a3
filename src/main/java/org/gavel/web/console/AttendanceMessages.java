package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.gavel.account.AccessControl;
import org.gavel.account.Permission;
import org.gavel.attendance.Ending;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.ForeignText;
import org.gavel.conference.NumberMask;
import org.gavel.web.session.CurrentActor;

/** The texts of the attendance, in the language and time zone of the person who reads it, with numbers masked where they may not see them. */
@RequestScoped
public class AttendanceMessages {

    private final Messages messages;
    private final AccessControl accessControl;
    private final CurrentActor current;
    private final ZoneId zone;

    @Inject
    AttendanceMessages(Messages messages, AccessControl accessControl, CurrentActor current, PersonZone zone) {
        this(messages, accessControl, current, zone.zone());
    }

    AttendanceMessages(Messages messages, AccessControl accessControl, CurrentActor current, ZoneId zone) {
        this.messages = messages;
        this.accessControl = accessControl;
        this.current = current;
        this.zone = zone;
    }

    ZoneId zone() {
        return zone;
    }

    /** {@return whether numbers of that room are masked for the person} */
    boolean isMasked(ConferenceId room) {
        return !accessControl.permits(current.actor().who(), Permission.NUMBERS, room);
    }

    String number(String number, boolean masked) {
        return ForeignText.plain(masked ? NumberMask.number(number) : number);
    }

    String text(String text, boolean masked) {
        return ForeignText.plain(masked ? NumberMask.text(text) : text);
    }

    /** {@return day and time to the second; empty for {@code null}} */
    String time(Instant moment) {
        return formatted(moment, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM));
    }

    /** {@return the time to the minute, with the day unless everything shown is within one} */
    String clock(Instant moment, boolean withinADay) {
        return withinADay
                ? formatted(moment, DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT))
                : formatted(moment, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.SHORT));
    }

    private String formatted(Instant moment, DateTimeFormatter format) {
        return moment == null
                ? ""
                : format.withLocale(messages.getLanguage().getLocale())
                        .withZone(zone)
                        .format(moment);
    }

    /** {@return hours, minutes and seconds, such as {@code 1:05:09}, in every language the same} */
    String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return "%d:%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }

    /** {@return how a stay ended; for {@code null}, that the attendee is there} */
    String ending(Ending ending) {
        return messages.say("attendance.ending." + (ending == null ? "THERE" : ending.name()));
    }

    String say(String key, Object... values) {
        return values.length == 0 ? messages.say(key) : messages.say(key, values);
    }
}
