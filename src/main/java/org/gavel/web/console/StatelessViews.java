package org.gavel.web.console;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import org.gavel.web.session.ConsolePage;

/**
 * Makes the view of a page without tables and forms of PrimeFaces stateless when it is created. The template would say so only later, and
 * until then PrimeFaces would keep the nonce of its Content-Security-Policy in an HTTP session. A page that is open to everybody must not
 * begin one: its cookie could reach the browser after that of a sign-in on another page, and replace it.
 */
public class StatelessViews extends ViewHandlerWrapper {

    /**
     * Makes the handler.
     *
     * @param wrapped the view handler of Faces
     */
    public StatelessViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = super.createView(context, viewId);
        view.setTransient(
                ConsolePage.ofView(viewId).filter(ConsolePage::hasWidgets).isEmpty());
        return view;
    }
}
