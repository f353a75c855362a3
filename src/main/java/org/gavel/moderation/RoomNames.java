package org.gavel.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gavel.conference.ConferenceId;
import org.gavel.conference.NameTemplate;
import org.gavel.settings.RoomSetting;
import org.gavel.settings.Settings;

/** What rooms are called: by people, by the switch, and by who types a number. */
@ApplicationScoped
public class RoomNames {

    private final String domain;
    private final NameTemplate template;
    private final Map<ConferenceId, RoomSetting> configured;

    /** For the proxy of the container. */
    protected RoomNames() {
        this.domain = "";
        this.template = NameTemplate.NUMBER;
        this.configured = Map.of();
    }

    @Inject
    public RoomNames(Settings settings, RoomCatalogue catalogue) {
        this.domain = settings.switchDomain();
        this.template = new NameTemplate(settings.roomTemplate());
        this.configured = catalogue.rooms().stream()
                .filter(room -> conference(room.number()).isPresent())
                .collect(Collectors.toMap(
                        room -> conference(room.number()).orElseThrow(), Function.identity(), (one, same) -> one));
    }

    /** The conferences that an administrator named. */
    public Iterable<ConferenceId> configured() {
        return configured.keySet();
    }

    /**
     * The conference that somebody means who types a number, a conference's name, or a name with its domain.
     *
     * @return nothing when it can be none, or is one of another domain than the switch's
     */
    public Optional<ConferenceId> conference(String typed) {
        String text = typed.strip();
        if (text.indexOf('@') > 0) {
            String name = text.substring(0, text.indexOf('@'));
            String own = text.substring(text.indexOf('@') + 1);
            return own.equalsIgnoreCase(domain) ? id(name, domain) : Optional.empty();
        }
        boolean number = !text.isEmpty() && text.chars().allMatch(Character::isDigit);
        return number ? id(template.conference(text, domain).name(), domain) : id(text, domain);
    }

    private static Optional<ConferenceId> id(String name, String domain) {
        return ConferenceId.isValid(name) && ConferenceId.isValid(domain)
                ? Optional.of(new ConferenceId(name, domain))
                : Optional.empty();
    }

    /** How a conference is called on the desk. */
    public RoomName name(ConferenceId id) {
        String number = template.number(id).orElse(id.name());
        RoomSetting setting = configured.get(id);
        String title = setting == null || setting.title().isEmpty() ? number : setting.title();
        return new RoomName(number, title, setting != null);
    }
}
