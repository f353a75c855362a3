package org.gavel.web.console.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** The form of all settings that take effect at once. */
@Named("settingsForm")
@ViewScoped
public class SettingsForm extends AdminForm {

    private static final long serialVersionUID = 1L;

    /** The headings of the page with their settings; a test tells when a setting has no place. */
    static final List<Place> PLACES = List.of(
            new Place(
                    "sessions",
                    List.of(LiveSetting.SESSION_IDLE, LiveSetting.SESSION_LONGEST, LiveSetting.SESSION_WARNING)),
            new Place("passwords", List.of(LiveSetting.PASSWORD_LENGTH)),
            new Place("signIn", List.of(LiveSetting.SWITCH_SIGN_IN, LiveSetting.SWITCH_SIGN_IN_ROLE)),
            new Place("acts", List.of(LiveSetting.ACTS_PER_MINUTE)),
            new Place("rooms", List.of(LiveSetting.RECENT_ROOMS)));

    record Place(String group, List<LiveSetting> settings) {}

    /**
     * Settings that belong together, under one heading.
     *
     * @param name the last part of the key of the heading
     * @param lines the settings, in the page's order
     */
    public record Group(String name, List<SettingLine> lines) implements Serializable {}

    private SettingAdministration administration;
    private RoleAdministration roles;
    private AccessControl accessControl;
    private Messages messages;
    private List<Group> groups = List.of();

    @Inject
    SettingsForm(
            SettingAdministration administration,
            RoleAdministration roles,
            AccessControl accessControl,
            Messages messages,
            AdminContext at) {
        super(at);
        this.administration = administration;
        this.roles = roles;
        this.accessControl = accessControl;
        this.messages = messages;
    }

    /** Opens the form with the present settings. */
    public void open() {
        takeUp(null, 0);
        getGroups();
    }

    /** Saves all settings that differ, or tells what is wrong. */
    public void save() {
        List<SettingDraft> drafts = lines().filter(line -> !line.getView().fixed())
                .map(SettingLine::draft)
                .toList();
        if (isDone(administration.save(at().actor(), drafts), this::compare)) {
            at().go("settings?done=saved");
        }
    }

    /** Compares with what somebody else has saved, which the next save overwrites. */
    private List<Difference> compare(List<SettingView> theirs) {
        List<Difference> all = new ArrayList<>();
        for (SettingView view : theirs) {
            lines().filter(line -> line.getSetting() == view.setting() && !view.fixed())
                    .forEach(line -> {
                        line.saveOver(view);
                        all.add(new Difference(
                                messages.say("setting." + line.getName()),
                                line.shown(view.text()),
                                line.shown(line.getTyped())));
                    });
        }
        return differing(all);
    }

    /** {@return the version of each setting, {@code key=version} with commas between} */
    @Override
    String rest() {
        return lines().map(line -> line.getSetting().key() + "=" + line.version())
                .collect(Collectors.joining(","));
    }

    @Override
    void resume(String rest) {
        List<String> drawn = Arrays.asList(rest.split(","));
        lines().forEach(line -> drawn.stream()
                .filter(one -> one.startsWith(line.getSetting().key() + "="))
                .forEach(one -> line.resume(
                        Typed.whole(one.substring(line.getSetting().key().length() + 1), SettingView.UNSET))));
    }

    @Override
    String field(String ofDraft) {
        for (int group = 0; group < getGroups().size(); group++) {
            List<SettingLine> all = getGroups().get(group).lines();
            for (int line = 0; line < all.size(); line++) {
                if (all.get(line).getSetting().key().equals(ofDraft)) {
                    return "groups[" + group + "].lines[" + line + "]."
                            + all.get(line).input();
                }
            }
        }
        return ofDraft;
    }

    private Stream<SettingLine> lines() {
        return getGroups().stream().flatMap(group -> group.lines().stream());
    }

    // ---- for the page --------------------------------------------------------------------------------------------

    /** {@return all settings under their headings} Empty while they cannot be read. */
    public List<Group> getGroups() {
        if (groups.isEmpty()) {
            List<SettingView> present = at().read(() -> administration.settings(at().actor()), List.of());
            if (!present.isEmpty()) {
                List<Choice> roleChoices = roleChoices();
                groups = PLACES.stream()
                        .map(place -> group(place, present, roleChoices))
                        .toList();
            }
        }
        return groups;
    }

    private Group group(Place place, List<SettingView> present, List<Choice> roleChoices) {
        return new Group(
                place.group(),
                place.settings().stream()
                        .flatMap(setting -> present.stream().filter(view -> view.setting() == setting))
                        .map(view -> new SettingLine(view, choices(view, roleChoices)))
                        .toList());
    }

    private List<Choice> choices(SettingView view, List<Choice> roleChoices) {
        return switch (view.setting().kind()) {
            case FLAG ->
                List.of(
                        new Choice("true", messages.say("setting.on")),
                        new Choice("false", messages.say("setting.off")));
            case ROLE -> with(view.text(), roleChoices);
            case MINUTES, SECONDS, NUMBER -> List.of();
        };
    }

    /** Offers also the role that is set when it no longer exists. */
    private static List<Choice> with(String text, List<Choice> offered) {
        if (offered.isEmpty()
                || offered.stream().anyMatch(choice -> choice.value().equals(text))) {
            return offered;
        }
        List<Choice> all = new ArrayList<>(offered);
        all.add(new Choice(text, text));
        return all;
    }

    /** {@return the roles to choose from} Empty for people who may not see roles; they type the name. */
    private List<Choice> roleChoices() {
        boolean sees = accessControl.permits(at().actor().who(), Permission.ACCOUNTS, null)
                || accessControl.permits(at().actor().who(), Permission.ROLES, null);
        if (!sees) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("none", messages.say("setting.noRole")));
        for (RoleView role : at().read(() -> roles.roles(at().actor()), List.<RoleView>of())) {
            String value = role.startingSet() == null ? role.name() : role.startingSet();
            choices.add(new Choice(value, messages.sayOr("role.starting." + role.name(), role.name())));
        }
        return choices;
    }
}
