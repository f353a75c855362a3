package org.gavel.settings;

/** Fired when the rooms that administrators name have changed, on whichever node. */
public record RoomsChanged() {}
