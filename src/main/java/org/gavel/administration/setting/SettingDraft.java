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
 * @param setting which one
 * @param version as it was read
 * @param text what was entered; hostile text
 */
@Formed(SettingDraft.Value.class)
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

    /** A text that its setting takes. */
    public static final class Value implements Form<SettingDraft> {

        private static final String KEY = "problem.setting.bounds";

        @Override
        public Optional<Fault> fault(SettingDraft draft) {
            return draft.setting().takes(draft.text())
                    ? Optional.empty()
                    : Optional.of(
                            Fault.of(KEY, draft.setting().least(), draft.setting().most()));
        }

        @Override
        public Set<String> keys() {
            return Set.of(KEY);
        }
    }
}
