package org.gavel.administration.setting;

import java.io.Serializable;
import java.time.Instant;
import org.gavel.settings.LiveSetting;

/**
 * A setting with its present value.
 *
 * @param setting the setting
 * @param text the present value as text
 * @param version the row's version; {@link #UNSET} while it has never been changed
 * @param fixed whether the server's own configuration sets it, so that it cannot be changed on a page
 * @param changedBy the login of the administrator who changed it last; {@code null} while it has never been changed
 * @param changedAt when they changed it; {@code null} while it has never been changed
 */
public record SettingView(
        LiveSetting setting, String text, int version, boolean fixed, String changedBy, Instant changedAt)
        implements Serializable {

    /** The version of a setting that has never been changed. */
    public static final int UNSET = -1;
}
