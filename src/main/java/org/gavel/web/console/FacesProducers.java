package org.gavel.web.console;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.interceptor.Interceptor;

/**
 * Produces the objects of Faces that are injected, in place of Mojarra's producers. Mojarra declares its own classes among the types of
 * its beans. With relaxed construction ({@code weld.properties}) Weld would make a proxy of such a class, which is no {@link FacesContext}.
 */
@ApplicationScoped
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
class FacesProducers {

    @Produces
    @RequestScoped
    FacesContext facesContext() {
        return FacesContext.getCurrentInstance();
    }

    @Produces
    @RequestScoped
    ExternalContext externalContext() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
