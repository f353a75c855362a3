package org.gavel.web.console.admin;

import java.io.Serializable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.gavel.administration.Saving;
import org.gavel.administration.probe.ProbeReport;
import org.gavel.administration.probe.ProbeStep;
import org.gavel.administration.probe.SwitchProbe;
import org.gavel.administration.switches.SwitchAdministration;
import org.gavel.administration.switches.SwitchDraft;
import org.gavel.web.console.Messages;

/** The test of a switch in its form: the account to test with, and what the latest test found. */
public class SwitchTestPart implements Serializable {

    private static final long serialVersionUID = 1L;

    private final SwitchAdministration administration;
    private final Messages messages;
    private final AdminContext at;
    private String login = "";
    private String password = "";
    private transient ProbeReport report;

    SwitchTestPart(SwitchAdministration administration, Messages messages, AdminContext at) {
        this.administration = administration;
        this.messages = messages;
        this.at = at;
    }

    /**
     * Tests a switch, and waits for the result as long as a test may take.
     *
     * @param draft the switch as typed
     * @param isDone shows the outcome; tells whether there is a report
     * @throws IllegalStateException when the test fails in a way that it does not report, or takes longer than it may
     */
    void run(SwitchDraft draft, Predicate<Saving<ProbeReport>> isDone) {
        report = null;
        try {
            Saving<ProbeReport> probed = administration
                    .probe(at.actor(), draft, login, password)
                    .toCompletableFuture()
                    .get(SwitchProbe.LONGEST.toSeconds() + 2, TimeUnit.SECONDS);
            if (isDone.test(probed)) {
                report = ((Saving.Done<ProbeReport>) probed).value();
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a probe has not come to an end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@return what the latest test found} {@code null} before a test, and when it could not be made. */
    public ProbeReport getReport() {
        return report;
    }

    /**
     * {@return the result of a step, as text}
     *
     * @param step a step of the report
     */
    public String say(ProbeStep step) {
        return messages.sayProblem(step.told(), at.told(step.values()));
    }

    /**
     * {@return the id of the symbol of a step in {@code img/icons.svg}}
     *
     * @param step a step of the report
     */
    public String icon(ProbeStep step) {
        return switch (step.verdict()) {
            case GOOD -> "done";
            case NOTICE -> "warning";
            case BAD -> "failed";
            case UNKNOWN -> "info";
        };
    }

    /** {@return the lines to add to the switch's configuration} Empty before a test, and where nothing is missing. */
    public String getLines() {
        return report == null ? "" : String.join("\n", report.lines());
    }

    /** {@return the login that was typed} */
    public String getLogin() {
        return login;
    }

    /**
     * Takes the login that was typed.
     *
     * @param login hostile text; {@code null} is empty
     */
    public void setLogin(String login) {
        this.login = Typed.text(login);
    }

    /** {@return nothing: a password is never shown again} */
    public String getPassword() {
        return "";
    }

    /**
     * Takes the password that was typed.
     *
     * @param password hostile text; {@code null} is empty
     */
    public void setPassword(String password) {
        this.password = Typed.text(password);
    }
}
