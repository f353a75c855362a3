package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/**
 * Writes points in time in the page's language and the server's time zone. The offset is part of the text: without it, two moments of the
 * night in which clocks are set back would look alike. A script may replace the text by one in the browser's zone.
 */
@Named("moments")
@RequestScoped
public class Moments {

    private final Language language;
    private final ZoneId zone;

    @Inject
    Moments(Messages messages) {
        this(messages, ZoneId.systemDefault());
    }

    Moments(Messages messages, ZoneId zone) {
        this.language = messages.getLanguage();
        this.zone = zone;
    }

    /**
     * Writes a moment.
     *
     * @param moment the moment; may be {@code null}
     * @return day, time to the minute and offset, such as {@code May 4, 2026, 8:00 AM UTC+02:00}; empty for {@code null}
     */
    public String say(Instant moment) {
        if (moment == null) {
            return "";
        }
        ZoneOffset offset = zone.getRules().getOffset(moment);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language.getLocale())
                        .withZone(zone)
                        .format(moment)
                + " UTC" + (offset.equals(ZoneOffset.UTC) ? "" : offset.getId());
    }
}
