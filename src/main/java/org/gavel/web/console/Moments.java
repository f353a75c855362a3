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
 * Points in time as a page tells them: in its language and the server's zone, with the offset, without which two moments of the night in which
 * clocks are set back would look alike. A script may put them into the browser's zone.
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
     * Tells a moment in words.
     *
     * @param moment the moment; may be {@code null}
     * @return empty for {@code null}
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
