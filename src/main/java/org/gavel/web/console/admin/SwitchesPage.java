package org.gavel.web.console.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gavel.administration.switches.SwitchAdministration;
import org.gavel.administration.switches.SwitchesView;
import org.gavel.web.console.Messages;

/** All switches that are entered, and what runs. */
@Named("switches")
@RequestScoped
public class SwitchesPage {

    private static final SwitchesView NONE = new SwitchesView(List.of(), false, false, "", "", false);

    private final SwitchAdministration administration;
    private final Messages words;
    private final Surroundings at;
    private SwitchesView view;

    @Inject
    SwitchesPage(SwitchAdministration administration, Messages words, Surroundings at) {
        this.administration = administration;
        this.words = words;
        this.at = at;
    }

    public SwitchesView getView() {
        if (view == null) {
            view = at.read(() -> administration.switches(at.actor()), NONE);
        }
        return view;
    }

    /** Which switch Gavel uses, in words. */
    public String getRunning() {
        if (getView().demonstration()) {
            return words.say("switch.running.demonstration");
        }
        return getView().runningUrl().isEmpty()
                ? words.say("switch.running.none")
                : words.say(
                        "switch.running.at", getView().runningUrl(), getView().runningDomain());
    }
}
