package org.gavel.administration.setting;

import java.io.Serializable;
import java.time.Instant;
import org.gavel.settings.LiveSetting;

/**
 * A setting as it is.
 *
 * @param setting which one
 * @param text what holds now
 * @param version {@link #UNSET} while nobody has set it
 * @param fixed whether the server's own configuration sets it: then it cannot be changed here
 * @param changedBy {@code null} while nobody has set it
 * @param changedAt likewise
 */
public record SettingView(
        LiveSetting setting, String text, int version, boolean fixed, String changedBy, Instant changedAt)
        implements Serializable {

    /** The version of a setting that nobody has set. */
    public static final int UNSET = -1;
}
