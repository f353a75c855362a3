package org.gavel.web.console;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** Takes a time as it is typed into a calendar field: {@link TypedMoment} reads it, and tells the two moments of an hour that clocks show twice apart. */
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
