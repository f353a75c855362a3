package org.gavel.web.console.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gavel.account.Actor;
import org.gavel.administration.NotPermittedException;
import org.gavel.administration.Problem;
import org.gavel.store.DatabaseAwayException;
import org.gavel.web.console.Messages;
import org.gavel.web.console.Moments;
import org.gavel.web.session.CurrentActor;

/** What the pages of the administration share: who asks, in which words to answer, where to go then. */
@Named("admin")
@RequestScoped
public class Surroundings {

    /** What an address may say was done; everything else is somebody's invention. */
    private static final Set<String> DONE =
            Set.of("added", "saved", "removed", "chosen", "signedOut", "deactivated", "activated");

    /** Their values are names of permissions. */
    private static final Set<String> PERMISSIONS = Set.of("problem.refused", "problem.notYours");

    private final HttpServletRequest request;
    private final FacesContext faces;
    private final ExternalContext external;
    private final CurrentActor current;
    private final Messages words;
    private final Moments moments;
    private String failure = "";

    @Inject
    Surroundings(
            HttpServletRequest request,
            FacesContext faces,
            ExternalContext external,
            CurrentActor current,
            Messages words,
            Moments moments) {
        this.request = request;
        this.faces = faces;
        this.external = external;
        this.current = current;
        this.words = words;
        this.moments = moments;
    }

    Actor actor() {
        return current.actor();
    }

    Messages words() {
        return words;
    }

    String when(Instant moment) {
        return moments.say(moment);
    }

    String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    List<String> parameters(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    boolean hasParameter(String name) {
        return request.getParameter(name) != null;
    }

    /** A problem in the page's language; moments in it as the page tells moments, permissions by their words. */
    String say(Problem problem) {
        if (problem.key().equals("problem.roleUnknown") && problem.values().contains("")) {
            return words.say("problem.empty");
        }
        boolean ofPermissions = PERMISSIONS.contains(problem.key());
        List<Object> values = problem.values();
        return words.sayProblem(
                problem.key(),
                ofPermissions ? values.stream().map(this::permissions).toList() : told(values));
    }

    private Object permissions(Object wires) {
        return Arrays.stream(wires.toString().split(", "))
                .map(wire -> words.sayOr("permission." + wire, wire))
                .collect(Collectors.joining(", "));
    }

    List<Object> told(List<Object> values) {
        return values.stream()
                .map(value -> value instanceof Instant moment ? when(moment) : value)
                .toList();
    }

    /** Reads something to show. While the database is away, or where he may not, there is something else and a failure to show. */
    <T> T read(Supplier<T> reading, T otherwise) {
        try {
            return reading.get();
        } catch (DatabaseAwayException e) {
            failure = words.say("admin.databaseAway");
        } catch (NotPermittedException e) {
            failure = words.say(
                    "problem.refused", words.say("permission." + e.lacks().wire()));
        }
        return otherwise;
    }

    /** Leads to another page of the administration, so that loading it again does nothing again. */
    void go(String page) {
        try {
            external.redirect(request.getContextPath() + "/admin/" + page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void notFound() {
        try {
            external.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why something cannot be shown; empty when everything can. */
    public String getFailure() {
        return failure;
    }

    /** What was just done, in words; empty when nothing was. */
    public String getDone() {
        String done = parameter("done");
        return DONE.contains(done) ? words.say("admin.done." + done) : "";
    }
}
