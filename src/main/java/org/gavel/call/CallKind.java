package org.gavel.call;

/** What a call is for. */
public enum CallKind {
    /** It carries the moderator's sound and camera. */
    MAIN,
    /** It carries the picture of a shared screen, beside a main call. */
    SCREEN,
    /** It receives a canvas, beside a main call. It has no row in the roster. */
    CANVAS
}
