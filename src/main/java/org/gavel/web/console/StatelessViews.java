package org.gavel.web.console;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import org.gavel.web.session.DeskPage;

/**
 * Makes the view of a page without widgets stateless from its beginning, and not only when its template says so: until that has been
 * read, PrimeFaces would keep the nonce of its Content-Security-Policy in a session. A page for everybody must begin none: its cookie could reach the browser after the
 * one of a sign-in on another page, and take its place.
 */
public class StatelessViews extends ViewHandlerWrapper {

    /** @param wrapped what Faces makes views with otherwise */
    public StatelessViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = super.createView(context, viewId);
        view.setTransient(DeskPage.ofView(viewId).filter(DeskPage::hasWidgets).isEmpty());
        return view;
    }
}
