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

/** What the beans of the administration need of a request: the actor, the messages, the way to another page, and what to show. */
@Named("admin")
@RequestScoped
public class AdminContext {

    /** The names of what was done that Gavel writes into an address; any other tells nothing. */
    private static final Set<String> DONE =
            Set.of("added", "saved", "removed", "chosen", "signedOut", "deactivated", "activated");

    /** The id of the list of messages above a form. */
    private static final String MESSAGES = "messages";

    /** The id of the comparison with what somebody else saved. */
    private static final String CLASH = "clash";

    /** The problems whose values are names of permissions, with commas between. */
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
    AdminContext(
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
     * Shows a problem beside its field. The field of the first problem gets the focus.
     *
     * @param field the field, as {@link FormFields} finds it; empty for the whole form
     * @param problem the problem
     */
    void tell(String field, Problem problem) {
        Optional<String> input = fields.tell(field, say(problem));
        if (focus.isEmpty()) {
            focus = input.orElse(MESSAGES);
        }
    }

    /** Gives the focus to a field, as {@link FormFields} finds it. */
    void focus(String field) {
        focus = fields.input(field).orElse("");
    }

    /** Gives the focus to the comparison with what somebody else saved. */
    void focusClash() {
        focus = CLASH;
    }

    /** {@return a problem in the page's language, with its moments and permissions} */
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

    /**
     * Reads something to show. Where that fails, {@link #getFailure} tells why.
     *
     * @param otherwise what is returned when the database cannot be asked, or Gavel does not permit it
     */
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

    /** Redirects to another page of the administration, so that reloading does nothing twice. */
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

    /** {@return why something cannot be shown, as text} Empty when nothing failed. */
    public String getFailure() {
        return failure;
    }

    /** {@return the client id of the element that gets the focus; empty where the focus stays} */
    public String getFocus() {
        return focus;
    }

    /** {@return the name of what was just done, such as {@code saved}} */
    public String getDone() {
        return done;
    }

    /**
     * Takes the name of what was just done from the address, and shows its message. An unknown name shows nothing.
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
