package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.search.SearchExpressionContext;
import jakarta.faces.component.search.SearchExpressionHint;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.primefaces.util.CompositeUtils;

/**
 * Finds the inputs of the page's form by the names of the fields of a draft: {@code login} is the input with that id, wherever in the page,
 * and {@code grants[2].role} is the input {@code role} in the third line of {@code grants}.
 */
@RequestScoped
public class FormFields {

    private static final Pattern IN_A_LINE = Pattern.compile("\\[(\\d+)]\\.");

    private FacesContext faces;

    @Inject
    FormFields(FacesContext faces) {
        this.faces = faces;
    }

    /**
     * Puts a message beside a field and marks its input as wrong.
     *
     * @param field the field's name in a draft; where the page has no such input, the message is about the whole form
     * @param text what is wrong, in the page's language
     * @return the client id of the input; empty where the page has none
     */
    public Optional<String> tell(String field, String text) {
        Optional<String> input = input(field);
        input.ifPresent(id -> faces.getViewRoot().invokeOnComponent(faces, id, (context, found) -> mark(found)));
        faces.addMessage(input.orElse(null), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        return input;
    }

    private static void mark(UIComponent found) {
        if (found instanceof EditableValueHolder input) {
            input.setValid(false);
        }
    }

    /**
     * Finds the input of a field.
     *
     * @param field the field's name in a draft
     * @return the client id; empty where the page has none
     */
    public Optional<String> input(String field) {
        if (field.isEmpty()) {
            return Optional.empty();
        }
        Matcher line = IN_A_LINE.matcher(field);
        if (!line.find()) {
            return find(field);
        }
        int name = line.start();
        String place = line.replaceAll(":$1:").substring(name);
        return find(field.substring(0, name)).map(lines -> lines + place);
    }

    /** Finds a component by its id; in a composite component, the input within it. */
    private Optional<String> find(String id) {
        SearchExpressionContext search = SearchExpressionContext.createSearchExpressionContext(
                faces, faces.getViewRoot(), EnumSet.of(SearchExpressionHint.IGNORE_NO_RESULT), null);
        String[] found = new String[1];
        faces.getApplication()
                .getSearchExpressionHandler()
                .resolveComponent(search, "@id(" + id + ")", (context, component) -> found[0] = inner(component));
        return Optional.ofNullable(found[0]);
    }

    private String inner(UIComponent component) {
        if (!CompositeUtils.isComposite(component)) {
            return component.getClientId(faces);
        }
        String[] inner = {component.getClientId(faces)};
        CompositeUtils.invokeOnDeepestEditableValueHolder(
                faces, component, (context, input) -> inner[0] = input.getClientId(context));
        return inner[0];
    }
}
