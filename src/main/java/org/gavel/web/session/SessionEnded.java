package org.gavel.web.session;

/** Fired when somebody's session has ended, by signing out or by time. */
public record SessionEnded(String httpSession) {}
