package org.gavel.web.console.admin;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** Leaves a text as it is typed, so that a form can tell all that is wrong with it at once, and loses nothing of it. */
@FacesConverter("org.gavel.TypedText")
public class TypedText implements Converter<String> {

    @Override
    public String getAsObject(FacesContext context, UIComponent component, String typed) {
        return Typed.text(typed);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, String text) {
        return Typed.text(text);
    }
}
