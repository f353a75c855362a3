package org.gavel.web.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;

/** Activates CDI in Faces, so that Faces' objects can be injected and EL finds beans. */
@FacesConfig
@ApplicationScoped
public class FacesActivation {}
