package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.gavel.web.session.Refused;

/** The page that tells why a request was refused and what to do. */
@Named("refused")
@RequestScoped
public class RefusedPage {

    private final HttpServletRequest request;
    private final Messages messages;

    @Inject
    RefusedPage(HttpServletRequest request, Messages messages) {
        this.request = request;
        this.messages = messages;
    }

    /** {@return why the request was refused and what to do, as text} */
    public String getText() {
        return Refused.of(request).map(this::text).orElseGet(() -> messages.say("refused.other"));
    }

    private String text(Refused refused) {
        return refused.page() == null
                ? messages.say(refused.why())
                : messages.say(refused.why(), messages.say(refused.page().getNameKey()));
    }
}
