package org.gavel.store.server;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Lets a test outside the server reach the store inside. */
@ApplicationPath("/probe")
public class ProbeApplication extends Application {}
