package org.gavel.web.console.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gavel.account.AccessControl;
import org.gavel.account.Permission;
import org.gavel.administration.role.RoleAdministration;
import org.gavel.administration.role.RoleView;
import org.gavel.administration.setting.SettingAdministration;
import org.gavel.administration.setting.SettingDraft;
import org.gavel.administration.setting.SettingView;
import org.gavel.settings.LiveSetting;
import org.gavel.web.console.Messages;
import org.gavel.web.console.admin.SettingLine.Choice;

/** All settings that take effect at once, in one form. */
@Named("settingsForm")
@RequestScoped
public class SettingsForm extends AdminForm {

    /** Where on the page each setting stands; a test tells when one has no place. */
    static final List<Place> PLACES = List.of(
            new Place(
                    "sessions",
                    List.of(LiveSetting.SESSION_IDLE, LiveSetting.SESSION_LONGEST, LiveSetting.SESSION_WARNING)),
            new Place("passwords", List.of(LiveSetting.PASSWORD_LENGTH)),
            new Place("signIn", List.of(LiveSetting.SWITCH_SIGN_IN, LiveSetting.SWITCH_SIGN_IN_ROLE)),
            new Place("acts", List.of(LiveSetting.ACTS_PER_MINUTE)),
            new Place("rooms", List.of(LiveSetting.RECENT_ROOMS)));

    record Place(String group, List<LiveSetting> settings) {}

    private static final String VALUE = "value.";
    private static final String VERSION = "version.";

    /** Settings that belong together, under one heading. */
    public record Group(String word, List<SettingLine> lines) {}

    private final SettingAdministration administration;
    private final RoleAdministration roles;
    private final AccessControl gate;
    private final Messages words;
    private List<SettingView> present;

    @Inject
    SettingsForm(
            SettingAdministration administration,
            RoleAdministration roles,
            AccessControl gate,
            Messages words,
            Surroundings at) {
        super(at);
        this.administration = administration;
        this.roles = roles;
        this.gate = gate;
        this.words = words;
    }

    public void save() {
        List<SettingDraft> drafts = new ArrayList<>();
        for (LiveSetting setting : LiveSetting.values()) {
            if (at().hasParameter(VALUE + setting.key())) {
                drafts.add(new SettingDraft(setting, sentVersion(setting), at().parameter(VALUE + setting.key())));
            }
        }
        if (isDone(administration.save(at().actor(), drafts), this::compare)) {
            at().go("settings?done=saved");
        }
    }

    private int sentVersion(LiveSetting setting) {
        return Typed.whole(at().parameter(VERSION + setting.key()), SettingView.UNSET);
    }

    private List<Difference> compare(List<SettingView> theirs) {
        present = theirs;
        return differing(theirs.stream()
                .filter(view -> at().hasParameter(VALUE + view.setting().key()))
                .map(view -> new Difference(
                        words.say("setting." + view.setting().key().substring("gavel.".length())),
                        shown(view.setting(), view.text()),
                        shown(
                                view.setting(),
                                at().parameter(VALUE + view.setting().key()))))
                .toList());
    }

    private String shown(LiveSetting setting, String text) {
        return choices(setting).stream()
                .filter(choice -> choice.value().equals(text))
                .map(Choice::word)
                .findFirst()
                .orElse(text);
    }

    // ---- for the page --------------------------------------------------------------------------------------------

    @Override
    String target(String field) {
        return field;
    }

    public List<Group> getGroups() {
        return PLACES.stream()
                .map(place -> group(place.group(), place.settings()))
                .toList();
    }

    private Group group(String word, List<LiveSetting> settings) {
        List<SettingLine> lines = new ArrayList<>();
        for (LiveSetting setting : settings) {
            view(setting).map(this::line).ifPresent(lines::add);
        }
        return new Group(word, lines);
    }

    private Optional<SettingView> view(LiveSetting setting) {
        if (present == null) {
            present = at().read(() -> administration.settings(at().actor()), List.of());
        }
        return present.stream().filter(view -> view.setting() == setting).findFirst();
    }

    /** After a failure what was typed, over the version on which it was typed; after a lost update over theirs. */
    private SettingLine line(SettingView view) {
        boolean sent = at().hasParameter(VALUE + view.setting().key()) && !view.fixed();
        String typed = sent ? at().parameter(VALUE + view.setting().key()) : view.text();
        int version = sent && getClash() == null ? sentVersion(view.setting()) : view.version();
        return new SettingLine(view, typed, version, choices(view.setting()));
    }

    private List<Choice> choices(LiveSetting setting) {
        return switch (setting.kind()) {
            case FLAG ->
                List.of(new Choice("true", words.say("setting.on")), new Choice("false", words.say("setting.off")));
            case ROLE -> roleChoices();
            case MINUTES, SECONDS, NUMBER -> List.of();
        };
    }

    /** Who may not see the roles types one's name. */
    private List<Choice> roleChoices() {
        boolean sees = gate.permits(at().actor().who(), Permission.ACCOUNTS, null)
                || gate.permits(at().actor().who(), Permission.ROLES, null);
        if (!sees) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("none", words.say("setting.noRole")));
        for (RoleView role : at().read(() -> roles.roles(at().actor()), List.<RoleView>of())) {
            String value = role.startingSet() == null ? role.name() : role.startingSet();
            choices.add(new Choice(value, words.sayOr("role.starting." + role.name(), role.name())));
        }
        return choices;
    }
}
