package org.gavel.administration.setting;

import org.gavel.settings.LiveSetting;

/**
 * A setting as it is entered.
 *
 * @param setting which one
 * @param version as it was read
 * @param text what was entered; hostile text
 */
public record SettingDraft(LiveSetting setting, int version, String text) {}
