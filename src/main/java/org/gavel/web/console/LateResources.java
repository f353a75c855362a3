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
 * Removes the scripts and styles of PrimeFaces from the head of a page with live data, so that the browser paints it before they have
 * loaded. The page's own script loads them afterwards ({@code primefaces.js}).
 */
@Named("lateResources")
@RequestScoped
public class LateResources {

    private static final String HEAD = "head";

    private final List<String> scripts = new ArrayList<>();
    private final List<String> styles = new ArrayList<>();

    /** Removes them from the view that is about to be rendered, and notes their addresses. */
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
     * Tells the addresses of the scripts.
     *
     * @return addresses separated by blanks, in the order in which the scripts have to run
     */
    public String getScripts() {
        return String.join(" ", scripts);
    }

    /**
     * Tells the addresses of the styles.
     *
     * @return addresses separated by blanks, in the order of the cascade
     */
    public String getStyles() {
        return String.join(" ", styles);
    }
}
