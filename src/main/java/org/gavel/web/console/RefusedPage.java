package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.gavel.web.session.Refused;

/** Says why a request was refused and what to do. */
@Named("refused")
@RequestScoped
public class RefusedPage {

    private final HttpServletRequest request;
    private final Messages words;

    @Inject
    RefusedPage(HttpServletRequest request, Messages words) {
        this.request = request;
        this.words = words;
    }

    /** {@return why the request was refused and what to do, in words} */
    public String getText() {
        return Refused.of(request).map(this::text).orElseGet(() -> words.say("refused.other"));
    }

    private String text(Refused refused) {
        return refused.page() == null
                ? words.say(refused.why())
                : words.say(refused.why(), words.say(refused.page().getWord()));
    }
}
