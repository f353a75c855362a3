package org.gavel.input;

import jakarta.validation.MessageInterpolator;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Translates the messages of constraints with Gavel's own bundle, for code that asks Jakarta Bean Validation itself
 * ({@code META-INF/validation.xml} names it). Messages are in the requested language, otherwise in English; the
 * server's own language is never used. It evaluates no expression language, so typed text is never run.
 */
public class MessagesOfConstraints implements MessageInterpolator {

    private static final String BUNDLE = "org.gavel.messages";

    /** The root bundle is English. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    public String interpolate(String template, Context context) {
        return interpolate(template, context, Locale.ROOT);
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        ResourceBundle messages =
                ResourceBundle.getBundle(BUNDLE, locale, getClass().getClassLoader(), NO_FALLBACK);
        String key = ShapeValues.key(template);
        if (!messages.containsKey(key)) {
            return template;
        }
        Fault fault = ShapeValues.fault(
                context.getConstraintDescriptor().getAnnotation(), template, context.getValidatedValue());
        return new MessageFormat(messages.getString(key), locale)
                .format(fault.values().toArray());
    }
}
