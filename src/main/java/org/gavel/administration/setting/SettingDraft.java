package org.gavel.administration.setting;

import org.gavel.input.Formed;
import org.gavel.input.Line;
import org.gavel.input.Needed;
import org.gavel.input.TypedLine;
import org.gavel.settings.LiveSetting;

/**
 * A setting as it is entered.
 *
 * @param setting which one
 * @param version as it was read
 * @param text what was entered; hostile text
 */
@Formed(SettingValue.class)
public record SettingDraft(
        LiveSetting setting,
        int version,
        @Needed @Line(most = SettingDraft.LONGEST_TEXT) String text) {

    /** The width of the column in which texts are kept. */
    static final int LONGEST_TEXT = 1_024;

    /**
     * Brings the components into their form.
     *
     * @param setting as entered
     * @param version as entered
     * @param text as entered
     */
    public SettingDraft {
        text = TypedLine.of(text);
    }
}
