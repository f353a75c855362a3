package org.gavel.web.console;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Map;

/**
 * Takes forms whose view state cannot be decrypted, because the server has restarted since the page was drawn. It builds the view as for a
 * page that is opened, and the view takes the input of the form. So no page expires while somebody works on it. The form itself carries
 * what the page then needs, such as which account is changed and which version of it was shown.
 */
public class RebuiltViews extends ViewHandlerWrapper {

    /** The attribute in which PrimeFaces keeps the nonce of a page that has a state. */
    private static final String NONCE = "primefaces.nonce";

    /**
     * Makes the handler.
     *
     * @param wrapped the view handler of Faces
     */
    public RebuiltViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        UIViewRoot restored = super.restoreView(context, viewId);
        if (restored == null && context.isPostback()) {
            return rebuilt(context, viewId);
        }
        forgetNonce(restored);
        return restored;
    }

    private UIViewRoot rebuilt(FacesContext context, String viewId) {
        UIViewRoot view = createView(context, viewId);
        context.setViewRoot(view);
        try {
            getViewDeclarationLanguage(context, viewId).buildView(context, view);
            return view;
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    /** Lets PrimeFaces accept another nonce: {@code FormCheck} adds one to a form that was sent before the scripts of its page had loaded. */
    private static void forgetNonce(UIViewRoot view) {
        Map<String, Object> scope = view == null ? null : view.getViewMap(false);
        if (scope != null) {
            scope.remove(NONCE);
        }
    }
}
