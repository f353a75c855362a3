package org.gavel.web.console.admin;

import java.io.Serializable;
import java.util.List;
import org.gavel.administration.setting.SettingDraft;
import org.gavel.administration.setting.SettingView;
import org.gavel.settings.LiveSetting;

/** A setting in the form of the settings, with the value that is typed. */
public class SettingLine implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * A value to choose.
     *
     * @param value the value as the setting stores it
     * @param label the value in the page's language
     */
    public record Choice(String value, String label) implements Serializable {}

    private SettingView view;
    private final List<Choice> choices;
    private String typed;
    private int version;

    /** @param choices the values to choose from; empty where the value is typed */
    SettingLine(SettingView view, List<Choice> choices) {
        this.view = view;
        this.choices = choices;
        this.typed = view.text();
        this.version = view.version();
    }

    /** Takes what somebody else has saved, which the next save overwrites. */
    void saveOver(SettingView theirs) {
        view = theirs;
        version = theirs.version();
    }

    /** Restores the version that the setting had when the page was drawn. */
    void resume(int drawn) {
        version = drawn;
    }

    SettingDraft draft() {
        return new SettingDraft(getSetting(), version, typed);
    }

    int version() {
        return version;
    }

    /** {@return a value in the page's language} */
    String shown(String text) {
        return choices.stream()
                .filter(choice -> choice.value().equals(text))
                .map(Choice::label)
                .findFirst()
                .orElse(text);
    }

    /** {@return the id of the input in the page} */
    String input() {
        return isFlag() ? "flag" : isNumber() ? "number" : isChosen() ? "choice" : "text";
    }

    /** {@return the saved setting} */
    public SettingView getView() {
        return view;
    }

    /** {@return the setting} */
    public LiveSetting getSetting() {
        return view.setting();
    }

    /** {@return the values that can be chosen; empty where the value is typed} */
    public List<Choice> getChoices() {
        return choices;
    }

    /** {@return the key without {@code gavel.}, the last part of its messages' keys} */
    public String getName() {
        return getSetting().key().substring("gavel.".length());
    }

    /** {@return whether the value is a length of time} */
    public boolean isTimed() {
        return getSetting().kind() == LiveSetting.Kind.MINUTES || getSetting().kind() == LiveSetting.Kind.SECONDS;
    }

    /** {@return whether the value is on or off} */
    public boolean isFlag() {
        return getSetting().kind() == LiveSetting.Kind.FLAG;
    }

    /** {@return whether the value is a number} */
    public boolean isNumber() {
        return switch (getSetting().kind()) {
            case MINUTES, SECONDS, NUMBER -> true;
            case FLAG, ROLE -> false;
        };
    }

    /** {@return whether the value is chosen from a list} */
    public boolean isChosen() {
        return !isFlag() && !choices.isEmpty();
    }

    /** {@return the value that was typed} */
    public String getTyped() {
        return typed;
    }

    /**
     * Takes the value that was typed.
     *
     * @param typed hostile text; {@code null} is empty
     */
    public void setTyped(String typed) {
        this.typed = Typed.text(typed);
    }

    /** {@return whether the value is on; false where it is not on or off} */
    public boolean isOn() {
        return Boolean.parseBoolean(typed);
    }

    /**
     * Takes whether the value is on.
     *
     * @param on whether it is
     */
    public void setOn(boolean on) {
        typed = String.valueOf(on);
    }
}
