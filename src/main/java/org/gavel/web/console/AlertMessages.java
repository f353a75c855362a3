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
 * Draws {@code p:messages} so that screen readers take it for what it is: PrimeFaces makes an alert of each entry of a list, and then the
 * list has no entries.
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

    /** Says of each list that it is none. */
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
