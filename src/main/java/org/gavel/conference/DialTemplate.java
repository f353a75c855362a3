package org.gavel.conference;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The template of the dial string by which the switch calls a number, such as {@code loopback/<number>/default} or
 * {@code sofia/gateway/carrier/<number>}. {@code <number>} and {@code <domain>} are replaced. A dial string that it
 * makes is one word of a command ({@code docs/protocol.md} §8.1) and calls one endpoint.
 *
 * @param text the template
 */
public record DialTemplate(String text) {

    /** How many characters a template can have. */
    public static final int LONGEST = 200;

    /** A dial string as this class makes it, as a regular expression. */
    public static final String CALL =
            "\\{verto_dvar_gavel_call=([0-9a-f-]{36}),ignore_early_media=true\\}[A-Za-z0-9_/@.:;=*#+-]{1,400}";

    /** How many characters a dial string can have. */
    public static final int LONGEST_CALL = 500;

    /** The variable in the row of a member whom Gavel called; its value identifies the call. */
    public static final String VARIABLE = "gavel_call";

    private static final String NUMBER = "<number>";
    private static final Pattern WHOLE = Pattern.compile("[a-z_.]+/[A-Za-z0-9_/@.:;=+-]+");
    private static final Pattern MADE = Pattern.compile(CALL);

    /**
     * Checks the template.
     *
     * @param text the template
     * @throws NullPointerException when {@code text} is {@code null}
     * @throws IllegalArgumentException when it is longer than {@link #LONGEST} characters, has no {@code <number>}, is
     *     no endpoint and destination, or has other characters than letters, digits and {@code _ / @ . : ; = + -}
     */
    public DialTemplate {
        Objects.requireNonNull(text);
        if (text.length() > LONGEST
                || !text.contains(NUMBER)
                || !WHOLE.matcher(filled(text, "1", "d")).matches()) {
            throw new IllegalArgumentException("not the template of a dial string");
        }
    }

    /**
     * Makes the dial string of one call. Media before the answer, such as a ringing tone, do not reach the conference.
     *
     * @param call identifies the call, a uuid; the row of the member who answers has it as {@link #VARIABLE}
     *     ({@code docs/protocol.md} §7.6)
     * @param number the number: letters, digits and {@code _ . * # + -}
     * @param conference the conference; each character of its domain that is no letter, digit, {@code .} or {@code -}
     *     is left out
     * @return a text that {@link #CALL} describes
     */
    public String string(String call, String number, ConferenceId conference) {
        String domain = conference.domain().replaceAll("[^A-Za-z0-9.-]", "");
        return "{verto_dvar_" + VARIABLE + "=" + call + ",ignore_early_media=true}" + filled(text, number, domain);
    }

    /**
     * Finds the call that a dial string is for.
     *
     * @param string a dial string
     * @return the uuid that {@link #string} was given; empty for any other text
     */
    public static Optional<String> callOf(String string) {
        return Optional.of(MADE.matcher(string)).filter(Matcher::matches).map(made -> made.group(1));
    }

    private static String filled(String text, String number, String domain) {
        return text.replace("<domain>", domain).replace(NUMBER, number);
    }
}
