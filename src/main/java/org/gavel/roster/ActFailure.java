package org.gavel.roster;

/**
 * Why an act failed, ready to be put into any language.
 *
 * @param key the text's key
 * @param detail what the switch said, hostile text; may be empty
 */
public record ActFailure(String key, String detail) {}
