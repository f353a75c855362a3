package org.gavel.call;

/** What a description that goes to a page is. */
public enum SdpKind {
    /** The answer to the page's offer, before the call is answered. */
    EARLY,
    /** The answer to the page's offer. */
    ANSWER,
    /** Of an incoming call: the page that accepts it answers this. */
    OFFER,
    /** Of a call that goes on: the page that is to have its media answers this. */
    ATTACH
}
