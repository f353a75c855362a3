package org.gavel.web.console.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
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
import org.gavel.account.NotPermittedException;
import org.gavel.administration.Problem;
import org.gavel.store.DatabaseAwayException;
import org.gavel.web.console.FormFields;
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

    /** The ids of what stands above a form that was not saved. */
    private static final String MESSAGES = "messages";

    private static final String CLASH = "clash";

    /** Their values are names of permissions. */
    private static final Set<String> PERMISSIONS = Set.of("problem.refused", "problem.notYours");

    private HttpServletRequest request;
    private FacesContext faces;
    private ExternalContext external;
    private CurrentActor current;
    private Messages messages;
    private Moments moments;
    private FormFields fields;
    private String failure = "";
    private String focus = "";
    private String done = "";

    @Inject
    Surroundings(
            HttpServletRequest request,
            FacesContext faces,
            ExternalContext external,
            CurrentActor current,
            Messages messages,
            Moments moments,
            FormFields fields) {
        this.request = request;
        this.faces = faces;
        this.external = external;
        this.current = current;
        this.messages = messages;
        this.moments = moments;
        this.fields = fields;
    }

    Actor actor() {
        return current.actor();
    }

    Messages messages() {
        return messages;
    }

    String when(Instant moment) {
        return moments.say(moment);
    }

    /**
     * Tells beside its field what is wrong with it. The first one that is told gets the focus.
     *
     * @param field as {@link FormFields} finds it; empty for the whole form
     */
    void tell(String field, Problem problem) {
        Optional<String> input = fields.tell(field, say(problem));
        if (focus.isEmpty()) {
            focus = input.orElse(MESSAGES);
        }
    }

    /** Leads the person to a field, as {@link FormFields} finds it. */
    void focus(String field) {
        focus = fields.input(field).orElse("");
    }

    /** Leads the person to the comparison with what somebody else saved. */
    void focusClash() {
        focus = CLASH;
    }

    /** A problem in the page's language; moments in it as the page tells moments, permissions by their words. */
    String say(Problem problem) {
        if (problem.key().equals("problem.roleUnknown") && problem.values().contains("")) {
            return messages.say("problem.empty");
        }
        boolean ofPermissions = PERMISSIONS.contains(problem.key());
        List<Object> values = problem.values();
        return messages.sayProblem(
                problem.key(),
                ofPermissions ? values.stream().map(this::permissions).toList() : told(values));
    }

    private Object permissions(Object wires) {
        return Arrays.stream(wires.toString().split(", "))
                .map(wire -> messages.sayOr("permission." + wire, wire))
                .collect(Collectors.joining(", "));
    }

    List<Object> told(List<Object> values) {
        return values.stream()
                .map(value -> value instanceof Instant moment ? when(moment) : value)
                .toList();
    }

    /** Reads something to show. While the database is away, or where they may not, there is something else and a failure to show. */
    <T> T read(Supplier<T> reading, T otherwise) {
        try {
            return reading.get();
        } catch (DatabaseAwayException e) {
            failure = messages.say("admin.databaseAway");
        } catch (NotPermittedException e) {
            failure = messages.say(
                    "problem.refused", messages.say("permission." + e.lacks().wire()));
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

    /** {@return why something cannot be shown, in words} Empty when everything can. */
    public String getFailure() {
        return failure;
    }

    /** {@return the id of the element that gets the focus; empty where it stays as it is} */
    public String getFocus() {
        return focus;
    }

    /** {@return what the address says was just done} */
    public String getDone() {
        return done;
    }

    /**
     * Takes from the address what was just done, and tells it in the page's language. A word that Gavel never writes there tells
     * nothing.
     *
     * @param done hostile text; {@code null} is empty
     */
    public void setDone(String done) {
        this.done = Typed.text(done);
        if (DONE.contains(this.done)) {
            faces.addMessage(
                    null, new FacesMessage(FacesMessage.SEVERITY_INFO, messages.say("admin.done." + done), null));
        }
    }
}
