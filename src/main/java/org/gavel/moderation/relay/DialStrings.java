package org.gavel.moderation.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.DialTemplate;
import org.gavel.settings.IllegalSettingException;
import org.gavel.settings.Settings;

/** Makes the dial strings of calls by the template of the configuration, so that a moderator enters only a number. */
@ApplicationScoped
public class DialStrings {

    private final Supplier<DialTemplate> template;

    /**
     * Makes the bean.
     *
     * @param settings has the template
     */
    @Inject
    public DialStrings(Settings settings) {
        this(() -> template(settings));
    }

    /**
     * Makes it with a template of its own.
     *
     * @param template the template
     */
    public DialStrings(Supplier<DialTemplate> template) {
        this.template = template;
    }

    private static DialTemplate template(Settings settings) {
        try {
            return new DialTemplate(settings.dialString());
        } catch (IllegalArgumentException e) {
            throw new IllegalSettingException(
                    Settings.DIAL_STRING, "is not an endpoint and a destination with <number>", e);
        }
    }

    /**
     * Checks the template of the configuration.
     *
     * @param settings has the template
     * @throws IllegalSettingException when it makes no dial string that can be sent to the switch
     */
    public static void check(Settings settings) {
        template(settings);
    }

    /** {@return the dial string of a new call} */
    String of(String number, ConferenceId conference) {
        return template.get().string(UUID.randomUUID().toString(), number, conference);
    }
}
