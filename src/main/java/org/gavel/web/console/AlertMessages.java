package org.gavel.web.console;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import java.util.List;
import org.primefaces.component.messages.Messages;
import org.primefaces.component.messages.MessagesRenderer;

/**
 * Draws {@code p:messages} without the role of a list. PrimeFaces gives each entry the role of an alert, so that screen readers would
 * find a list without entries.
 */
public class AlertMessages extends MessagesRenderer {

    @Override
    protected void encodeMessages(FacesContext context, Messages messages, String severity, List<FacesMessage> all)
            throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        context.setResponseWriter(new NoList(writer));
        try {
            super.encodeMessages(context, messages, severity, all);
        } finally {
            context.setResponseWriter(writer);
        }
    }

    /** Takes the role from each list. */
    private static final class NoList extends ResponseWriterWrapper {

        NoList(ResponseWriter wrapped) {
            super(wrapped);
        }

        @Override
        public void startElement(String name, UIComponent component) throws IOException {
            super.startElement(name, component);
            if (name.equals("ul")) {
                writeAttribute("role", "presentation", null);
            }
        }
    }
}
