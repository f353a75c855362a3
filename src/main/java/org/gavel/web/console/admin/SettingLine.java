package org.gavel.web.console.admin;

import java.util.List;
import org.gavel.administration.setting.SettingView;
import org.gavel.settings.LiveSetting;

/**
 * A setting as its line of the form tells it.
 *
 * @param typed what stands in the field
 * @param version as it was read
 * @param choices what can be chosen; empty where something is typed
 */
public record SettingLine(SettingView view, String typed, int version, List<Choice> choices) {

    /** @param word how it is called on the page */
    public record Choice(String value, String word) {}

    public LiveSetting setting() {
        return view.setting();
    }

    public String key() {
        return setting().key();
    }

    /** The end of its words' keys. */
    public String word() {
        return key().substring("gavel.".length());
    }

    /** Whether it has a unit of time. */
    public boolean timed() {
        return setting().kind() == LiveSetting.Kind.MINUTES || setting().kind() == LiveSetting.Kind.SECONDS;
    }

    /** Whether a number is typed. */
    public boolean number() {
        return switch (setting().kind()) {
            case MINUTES, SECONDS, NUMBER -> true;
            case FLAG, ROLE -> false;
        };
    }
}
