package org.gavel.call;

/** What a call is for. */
public enum CallKind {
    /** Somebody talks by it. */
    MAIN,
    /** It carries the picture of a screen, beside a main one. */
    SCREEN,
    /** It watches a canvas, beside a main one; it has no row in the roster. */
    CANVAS
}
