package org.gavel.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * The API ({@code docs/api.md}). It has no cookies, no sessions and no forms: each request proves its caller by the {@code Authorization}
 * header.
 */
@ApplicationPath("/api")
public class ApiApplication extends Application {}
