package org.gavel.web.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.annotation.FacesConfig;

/** Lets CDI hand out Faces' own objects, and EL find beans. */
@FacesConfig
@ApplicationScoped
public class FacesActivation {}
