package org.gavel.administration.setting;

import java.util.Optional;
import java.util.Set;
import org.gavel.input.Fault;
import org.gavel.input.Form;

/** A text that its setting takes. */
public final class SettingValue implements Form<SettingDraft> {

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
