package org.gavel.demo.core;

/** The headers of one event as JSON text, in order; a name may come twice, as it does in the real switch. */
public final class Headers {

    private final StringBuilder text = new StringBuilder(512).append('{');

    /**
     * Adds a header behind the others.
     *
     * @param name the header's name
     * @param value the header's value
     * @return this object
     */
    public Headers add(String name, String value) {
        CjsonText.quote(text.append(text.length() > 1 ? "," : ""), name);
        CjsonText.quote(text.append(':'), value);
        return this;
    }

    @Override
    public String toString() {
        return text + "}";
    }
}
