package org.gavel.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A form as a browser without scripts sends it: with what stands in its fields.
 *
 * @param action where it goes
 * @param fields each with its name
 * @param buttons the names of those that send it
 */
record SentForm(String action, List<Map.Entry<String, String>> fields, List<String> buttons) {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");
    private static final Pattern AREA = Pattern.compile("<textarea\\b([^>]*)>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern CHOICE = Pattern.compile("<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final Pattern BUTTON = Pattern.compile("<button\\b([^>]*)>");

    /** Those of a page that are posted, in their order. */
    static List<SentForm> of(String page) {
        return FORM.matcher(page)
                .results()
                .filter(form -> "post".equals(attribute(form.group(1), "method")))
                .map(form ->
                        new SentForm(attribute(form.group(1), "action"), fields(form.group(2)), buttons(form.group(2))))
                .toList();
    }

    /** The one that Faces takes, whose button has this name at its end. */
    static SentForm with(String button, String page) {
        return of(page).stream()
                .filter(form -> form.buttons().stream().anyMatch(name -> name.endsWith(":" + button)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form with the button " + button + " in " + page));
    }

    boolean isForFaces() {
        return fields.stream().anyMatch(field -> field.getKey().equals("jakarta.faces.ViewState"));
    }

    /** With something typed into a field. */
    SentForm typed(String field, String text) {
        List<Map.Entry<String, String>> typed = without(field).fields();
        List<Map.Entry<String, String>> all = new ArrayList<>(typed);
        all.add(Map.entry(name(field), text));
        return new SentForm(action, all, buttons);
    }

    /** Without a field, as if a browser had not sent it or a box were not ticked. */
    SentForm without(String field) {
        String name = name(field);
        return new SentForm(
                action,
                fields.stream().filter(each -> !each.getKey().equals(name)).toList(),
                buttons);
    }

    /** Sent by this button. */
    SentForm pressed(String button) {
        return typed(
                buttons.stream()
                        .filter(name -> name.equals(button) || name.endsWith(":" + button))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no button " + button + " among " + buttons)),
                "");
    }

    String text() {
        return fields.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The name of the field that is called so within the form, or this name where none is. */
    private String name(String field) {
        return fields.stream()
                .map(Map.Entry::getKey)
                .filter(name -> name.equals(field) || name.endsWith(":" + field))
                .findFirst()
                .orElse(field);
    }

    private static List<Map.Entry<String, String>> fields(String form) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        INPUT.matcher(form)
                .results()
                .map(input -> input.group(1))
                .filter(SentForm::isSent)
                .forEach(input -> add(fields, input, value(input)));
        AREA.matcher(form).results().forEach(area -> add(fields, area.group(1), plain(area.group(2))));
        CHOICE.matcher(form).results().forEach(choice -> add(fields, choice.group(1), chosen(choice.group(2))));
        return fields;
    }

    /** A box without a value is sent as {@code on}. */
    private static String value(String input) {
        boolean bare = attribute(input, "type").equals("checkbox") && !input.contains("value=");
        return bare ? "on" : attribute(input, "value");
    }

    private static boolean isSent(String input) {
        String type = attribute(input, "type");
        boolean box = type.equals("checkbox") || type.equals("radio");
        return (!box || input.contains("checked=")) && !input.contains("disabled=") && !type.equals("submit");
    }

    private static String chosen(String options) {
        List<String> all =
                OPTION.matcher(options).results().map(option -> option.group(1)).toList();
        return all.stream()
                .filter(option -> option.contains("selected="))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(option -> attribute(option, "value"))
                .orElse("");
    }

    private static void add(List<Map.Entry<String, String>> fields, String element, String value) {
        String name = attribute(element, "name");
        if (!name.isEmpty()) {
            fields.add(Map.entry(name, value));
        }
    }

    private static List<String> buttons(String form) {
        return BUTTON.matcher(form)
                .results()
                .map(button -> button.group(1))
                .filter(button -> "submit".equals(attribute(button, "type")))
                .map(button -> attribute(button, "name"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String attribute(String element, String name) {
        return Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"")
                .matcher(element)
                .results()
                .map((MatchResult found) -> plain(found.group(1)))
                .findFirst()
                .orElse("");
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#x27;", "'")
                .replace("&amp;", "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
