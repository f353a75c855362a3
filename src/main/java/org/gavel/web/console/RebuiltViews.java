package org.gavel.web.console;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Map;

/**
 * Takes the form of a page whose state cannot be read any more, which is when the server was started again since: the view is built as
 * for a page that is opened, and takes what was typed. So no page expires while somebody works on it. What a page must know to
 * do so stands in its form, such as which account is changed and which version of it was shown.
 */
public class RebuiltViews extends ViewHandlerWrapper {

    /** Where PrimeFaces keeps the nonce of a page that has a state. */
    private static final String NONCE = "primefaces.nonce";

    /** @param wrapped what Faces restores views with otherwise */
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

    /** A form that was sent before the scripts of its page had come has another one ({@code FormCheck}); that is no reason to refuse it. */
    private static void forgetNonce(UIViewRoot view) {
        Map<String, Object> scope = view == null ? null : view.getViewMap(false);
        if (scope != null) {
            scope.remove(NONCE);
        }
    }
}
