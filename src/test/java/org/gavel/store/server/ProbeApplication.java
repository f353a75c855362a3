package org.gavel.store.server;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Lets a test outside the server call the store inside. */
@ApplicationPath("/probe")
public class ProbeApplication extends Application {}
