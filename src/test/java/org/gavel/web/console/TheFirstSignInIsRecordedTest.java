package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.gavel.account.HeardRefusals;
import org.gavel.account.Moderator;
import org.gavel.account.SignInAttempt;
import org.gavel.account.SignInOutcome;
import org.gavel.administration.first.FirstAdministrator;
import org.gavel.administration.first.FirstOutcome;
import org.gavel.audit.AuditUnavailableException;
import org.gavel.web.session.SessionLifecycle;
import org.junit.jupiter.api.Test;

class TheFirstSignInIsRecordedTest {

    private static final Moderator ANNA = new Moderator("anna", "Anna B.");

    private final List<String> happened = new ArrayList<>();

    @Test
    void asEveryOther() throws IOException {
        HeardRefusals<SignInAttempt> attempts = new HeardRefusals<>();

        form(attempts).create();

        assertThat(attempts.all())
                .containsExactly(new SignInAttempt("anna", "10.0.0.7", new SignInOutcome.SignedIn(ANNA)));
        assertThat(happened).containsExactly("anna enters", "goes to /gavel/");
    }

    @Test
    void orTheSignInIsRefused() throws IOException {
        FirstForm form = form(broken());

        form.create();

        assertThat(happened).isEmpty();
        assertThat(form.getFailure()).isEqualTo(new Messages(Language.ENGLISH).say("signIn.noRecord"));
        assertThat(form.isOpen()).isFalse();
    }

    private FirstForm form(Event<SignInAttempt> attempts) {
        return new FirstForm(
                new Made(),
                null,
                attempts,
                null,
                new Entrance(),
                new Messages(Language.ENGLISH),
                null,
                request(),
                away());
    }

    /** Takes everybody. */
    private static final class Made extends FirstAdministrator {

        Made() {
            super(null, null, null, null, null, null, null, Clock.systemUTC(), Path.of("none"));
        }

        @Override
        public FirstOutcome create(String typed, String login, String name, String password, String address) {
            return new FirstOutcome.Made(ANNA);
        }
    }

    private final class Entrance extends SessionLifecycle {

        Entrance() {
            super(null, null);
        }

        @Override
        public void enter(HttpServletRequest request, Moderator moderator) {
            happened.add(moderator.id() + " enters");
        }
    }

    @SuppressWarnings("unchecked") // the wrapper of the API overrides with a raw type
    private ExternalContext away() {
        return new ExternalContextWrapper(null) {
            @Override
            public void redirect(String url) {
                happened.add("goes to " + url);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static Event<SignInAttempt> broken() {
        return (Event<SignInAttempt>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (self, method, values) -> {
                    throw new AuditUnavailableException("the disk is full", null);
                });
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, values) -> switch (method.getName()) {
                    case "getRemoteAddr" -> "10.0.0.7";
                    case "getContextPath" -> "/gavel";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
