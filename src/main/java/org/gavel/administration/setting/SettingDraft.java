package org.gavel.administration.setting;

import org.gavel.settings.LiveSetting;

/**
 * A setting as it is entered.
 *
 * @param version as it was read
 */
public record SettingDraft(LiveSetting setting, int version, String text) {}
