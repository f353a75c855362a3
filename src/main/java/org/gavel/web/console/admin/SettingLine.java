package org.gavel.web.console.admin;

import java.io.Serializable;
import java.util.List;
import org.gavel.administration.setting.SettingDraft;
import org.gavel.administration.setting.SettingView;
import org.gavel.settings.LiveSetting;

/** A setting as its line of the form tells it, and what is typed into it. */
public class SettingLine implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * A value that can be chosen.
     *
     * @param value the setting's text
     * @param word how it is called on the page
     */
    public record Choice(String value, String word) implements Serializable {}

    private SettingView view;
    private final List<Choice> choices;
    private String typed;
    private int version;

    /** @param choices what can be chosen; empty where something is typed */
    SettingLine(SettingView view, List<Choice> choices) {
        this.view = view;
        this.choices = choices;
        this.typed = view.text();
        this.version = view.version();
    }

    /** From now on it is this that would be saved over. */
    void saveOver(SettingView theirs) {
        view = theirs;
        version = theirs.version();
    }

    /** The line was drawn when the setting had this version. */
    void resume(int drawn) {
        version = drawn;
    }

    SettingDraft draft() {
        return new SettingDraft(getSetting(), version, typed);
    }

    int version() {
        return version;
    }

    /** A setting's text as the page tells it. */
    String shown(String text) {
        return choices.stream()
                .filter(choice -> choice.value().equals(text))
                .map(Choice::word)
                .findFirst()
                .orElse(text);
    }

    /** The id of the input. */
    String input() {
        return isFlag() ? "flag" : isNumber() ? "number" : isChosen() ? "choice" : "text";
    }

    /** {@return the setting as it is saved} */
    public SettingView getView() {
        return view;
    }

    /** {@return which setting it is} */
    public LiveSetting getSetting() {
        return view.setting();
    }

    /** {@return the values that can be chosen; empty where the value is typed} */
    public List<Choice> getChoices() {
        return choices;
    }

    /** {@return the end of the keys of its words} */
    public String getWord() {
        return getSetting().key().substring("gavel.".length());
    }

    /** {@return whether it is a length of time} */
    public boolean isTimed() {
        return getSetting().kind() == LiveSetting.Kind.MINUTES || getSetting().kind() == LiveSetting.Kind.SECONDS;
    }

    /** {@return whether it is on or off} */
    public boolean isFlag() {
        return getSetting().kind() == LiveSetting.Kind.FLAG;
    }

    /** {@return whether a number is typed} */
    public boolean isNumber() {
        return switch (getSetting().kind()) {
            case MINUTES, SECONDS, NUMBER -> true;
            case FLAG, ROLE -> false;
        };
    }

    /** {@return whether its value is chosen from a list} */
    public boolean isChosen() {
        return !isFlag() && !choices.isEmpty();
    }

    /** {@return the text that was typed} */
    public String getTyped() {
        return typed;
    }

    /**
     * Takes the text that was typed.
     *
     * @param typed hostile text; {@code null} is empty
     */
    public void setTyped(String typed) {
        this.typed = Typed.text(typed);
    }

    /** {@return whether it is on; only of one that is on or off} */
    public boolean isOn() {
        return Boolean.parseBoolean(typed);
    }

    /**
     * Takes whether it is on.
     *
     * @param on whether it is
     */
    public void setOn(boolean on) {
        typed = String.valueOf(on);
    }
}
