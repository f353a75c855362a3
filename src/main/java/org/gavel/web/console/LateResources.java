package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the scripts and styles of PrimeFaces out of the head of a page that shows something live, so that its first painting does not
 * wait for them. The page's own script loads them afterwards ({@code primefaces.js}).
 */
@Named("lateResources")
@RequestScoped
public class LateResources {

    private static final String HEAD = "head";

    private final List<String> scripts = new ArrayList<>();
    private final List<String> styles = new ArrayList<>();

    /** Takes them out of the view that is about to be rendered. */
    public void take() {
        FacesContext context = FacesContext.getCurrentInstance();
        UIViewRoot view = context.getViewRoot();
        for (UIComponent resource : List.copyOf(view.getComponentResources(context, HEAD))) {
            view.removeComponentResource(context, resource, HEAD);
            String path = path(context, resource);
            (path.contains(".css") ? styles : scripts).add(path);
        }
    }

    private static String path(FacesContext context, UIComponent resource) {
        ResourceHandler resources = context.getApplication().getResourceHandler();
        String name = (String) resource.getAttributes().get("name");
        String library = (String) resource.getAttributes().get("library");
        return resources.createResource(name, library).getRequestPath();
    }

    /**
     * Tells the addresses of the scripts, in the order in which they have to run.
     *
     * @return addresses between blanks
     */
    public String getScripts() {
        return String.join(" ", scripts);
    }

    /**
     * Tells the addresses of the styles, in the order in which they have to stand.
     *
     * @return addresses between blanks
     */
    public String getStyles() {
        return String.join(" ", styles);
    }
}
