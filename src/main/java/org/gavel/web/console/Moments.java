package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;

/** Points in time as a page tells them: in its language and the server's zone, which is named; a script may put them into the browser's. */
@Named("moments")
@RequestScoped
public class Moments {

    private static final ZoneId ZONE = ZoneId.systemDefault();

    private Language language;

    protected Moments() {}

    @Inject
    Moments(Words words) {
        this.language = words.getLanguage();
    }

    /** @return empty for {@code null} */
    public String say(Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                                .withLocale(language.getLocale())
                                .withZone(ZONE)
                                .format(moment)
                        + " " + ZONE.getDisplayName(TextStyle.SHORT, language.getLocale());
    }
}
