package org.gavel.web.console;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/**
 * Converts nothing: a calendar field hands on the text that was typed, and {@link TypedMoment} reads it. A converter to a time could not
 * tell apart the two moments of an hour that clocks show twice.
 */
@FacesConverter("asTyped")
public class AsTyped implements Converter<String> {

    @Override
    public String getAsObject(FacesContext context, UIComponent component, String typed) {
        return typed == null ? "" : typed;
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, String value) {
        return value == null ? "" : value;
    }
}
