package org.gavel.administration.setting;

import java.util.Optional;
import java.util.Set;
import org.gavel.input.Fault;
import org.gavel.input.Form;
import org.gavel.input.Formed;
import org.gavel.input.Line;
import org.gavel.input.Needed;
import org.gavel.input.TypedLine;
import org.gavel.settings.LiveSetting;

/**
 * A setting as it is entered.
 *
 * @param setting the setting
 * @param version the row's version when it was read; {@link SettingView#UNSET} while it has never been changed
 * @param text the value as text, 1 to 1024 characters; hostile text
 */
@Formed(SettingDraft.Value.class)
public record SettingDraft(
        LiveSetting setting,
        int version,
        @Needed @Line(most = SettingDraft.LONGEST_TEXT) String text) {

    /** The width of the column in which texts are kept. */
    static final int LONGEST_TEXT = 1_024;

    /**
     * Removes blanks around the text.
     *
     * @param setting the setting
     * @param version the row's version when it was read; {@link SettingView#UNSET} while it has never been changed
     * @param text the value as text, 1 to 1024 characters; hostile text; without blanks around it; {@code null} becomes
     *     empty
     */
    public SettingDraft {
        text = TypedLine.of(text);
    }

    /** A text that is a valid value of its setting. */
    public static final class Value implements Form<SettingDraft> {

        private static final String KEY = "problem.setting.bounds";

        @Override
        public Optional<Fault> fault(SettingDraft draft) {
            return draft.setting().takes(draft.text())
                    ? Optional.empty()
                    : Optional.of(Fault.of(
                            KEY, draft.setting().least(), draft.setting().most()));
        }

        @Override
        public Set<String> keys() {
            return Set.of(KEY);
        }
    }
}
