package org.gavel.web.console.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gavel.administration.Problem;
import org.gavel.administration.Saving;
import org.gavel.administration.probe.ProbeReport;
import org.gavel.administration.probe.ProbeStep;
import org.gavel.administration.probe.SwitchProbe;
import org.gavel.administration.switches.SwitchAdministration;
import org.gavel.administration.switches.SwitchDraft;
import org.gavel.administration.switches.SwitchView;
import org.gavel.web.console.Messages;
import org.primefaces.event.FileUploadEvent;

/** A switch to add, to change, to choose or to try out. */
@Named("switchForm")
@ViewScoped
public class SwitchForm extends AdminForm {

    private static final long serialVersionUID = 1L;

    private SwitchAdministration administration;
    private Messages messages;
    private String wanted = "";
    private String name = "";
    private String url = "";
    private String domain = "";
    private String roomTemplate = "<number>-<domain>";
    private String certificate = "";
    private String probeLogin = "";
    private String probePassword = "";
    private transient SwitchView present;
    private transient ProbeReport report;

    @Inject
    SwitchForm(SwitchAdministration administration, Messages messages, Surroundings at) {
        super(at);
        this.administration = administration;
        this.messages = messages;
    }

    /** Opens the switch that the address names, or an empty form. */
    public void open() {
        if (wanted.isEmpty()) {
            takeUp(null, 0);
        } else {
            Optional<SwitchView> found = at().read(() -> administration.find(at().actor(), Typed.known(wanted)), null);
            if (found != null) {
                found.ifPresentOrElse(this::show, at()::notFound);
            }
        }
    }

    private void show(SwitchView view) {
        present = view;
        SwitchDraft draft = view.draft();
        takeUp(draft.id(), draft.version());
        name = draft.name();
        url = draft.url();
        domain = draft.domain();
        roomTemplate = draft.roomTemplate();
        certificate = draft.certificate();
    }

    // ---- acts ----------------------------------------------------------------------------------------------------

    /** Saves the switch, or tells what is wrong. */
    public void save() {
        if (isDone(administration.save(at().actor(), draft()), this::compare)) {
            at().go("switches?done=" + (isAdding() ? "added" : "saved"));
        }
    }

    /** Chooses the switch to use from the next start on, or tells what is wrong. */
    public void choose() {
        if (isDone(administration.use(at().actor(), known(), version()), this::compare)) {
            at().go("switches?done=chosen");
        }
    }

    /** Removes the switch, or tells what is wrong. */
    public void remove() {
        if (isDone(administration.remove(at().actor(), known(), version()), this::compare)) {
            at().go("switches?done=removed");
        }
    }

    /**
     * Takes a certificate from a file into the field, where it can be read before it is saved.
     *
     * @param event carries the file
     */
    public void upload(FileUploadEvent event) {
        String pem = new String(event.getFile().getContent(), StandardCharsets.ISO_8859_1);
        List<Problem> problems = administration.certificateProblems(pem);
        if (problems.isEmpty()) {
            setCertificate(pem.strip());
        } else {
            refuse(problems);
        }
    }

    /** Waits for the switch, as long as a probe may take. */
    public void probe() {
        report = null;
        try {
            Saving<ProbeReport> probed = administration
                    .probe(at().actor(), draft(), probeLogin, probePassword)
                    .toCompletableFuture()
                    .get(SwitchProbe.LONGEST.toSeconds() + 2, TimeUnit.SECONDS);
            if (isDone(probed, theirs -> List.of())) {
                report = ((Saving.Done<ProbeReport>) probed).value();
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("a probe has not come to an end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private SwitchDraft draft() {
        return new SwitchDraft(id(), version(), name, url, domain, roomTemplate, certificate);
    }

    private List<Difference> compare(SwitchView theirs) {
        present = theirs;
        takeUp(theirs.id(), theirs.version());
        return differing(List.of(
                new Difference(messages.say("switch.name"), theirs.target().name(), name),
                new Difference(messages.say("switch.url"), theirs.target().url(), url),
                new Difference(messages.say("switch.domain"), theirs.target().domain(), domain),
                new Difference(
                        messages.say("switch.roomTemplate"), theirs.target().roomTemplate(), roomTemplate),
                new Difference(
                        messages.say("switch.certificate"), theirs.target().certificate(), certificate)));
    }

    // ---- for the page --------------------------------------------------------------------------------------------

    /** {@return the switch as it is saved} {@code null} for a new one, or while it cannot be read. */
    public SwitchView getPresent() {
        if (present == null && !isAdding()) {
            present = at().read(() -> administration.find(at().actor(), known()), Optional.<SwitchView>empty())
                    .orElse(null);
        }
        return present;
    }

    /** {@return what the last test found} {@code null} before a test. */
    public ProbeReport getReport() {
        return report;
    }

    /**
     * {@return what came of it, in words}
     *
     * @param step one step of a test
     */
    public String say(ProbeStep step) {
        return messages.sayProblem(step.told(), at().told(step.values()));
    }

    /**
     * {@return the symbol of its verdict}
     *
     * @param step one step of a test
     */
    public String icon(ProbeStep step) {
        return switch (step.verdict()) {
            case GOOD -> "done";
            case NOTICE -> "warning";
            case BAD -> "failed";
            case UNKNOWN -> "info";
        };
    }

    /** {@return what to put into the switch's configuration; empty before a test and where nothing is missing} */
    public String getLines() {
        return report == null ? "" : String.join("\n", report.lines());
    }

    /** {@return the switch that the address names; empty for a new one} */
    public String getWanted() {
        return wanted;
    }

    /**
     * Takes which switch the address names.
     *
     * @param wanted hostile text; {@code null} is empty
     */
    public void setWanted(String wanted) {
        this.wanted = Typed.text(wanted);
    }

    /** {@return the name that was typed} */
    public String getName() {
        return name;
    }

    /**
     * Takes the name that was typed.
     *
     * @param name hostile text; {@code null} is empty
     */
    public void setName(String name) {
        this.name = Typed.text(name);
    }

    /** {@return the address that was typed} */
    public String getUrl() {
        return url;
    }

    /**
     * Takes the address that was typed.
     *
     * @param url hostile text; {@code null} is empty
     */
    public void setUrl(String url) {
        this.url = Typed.text(url);
    }

    /** {@return the domain that was typed} */
    public String getDomain() {
        return domain;
    }

    /**
     * Takes the domain that was typed.
     *
     * @param domain hostile text; {@code null} is empty
     */
    public void setDomain(String domain) {
        this.domain = Typed.text(domain);
    }

    /** {@return the template that was typed} */
    public String getRoomTemplate() {
        return roomTemplate;
    }

    /**
     * Takes the template that was typed.
     *
     * @param roomTemplate hostile text; {@code null} is empty
     */
    public void setRoomTemplate(String roomTemplate) {
        this.roomTemplate = Typed.text(roomTemplate);
    }

    /** {@return the certificates that were typed, in PEM form} */
    public String getCertificate() {
        return certificate;
    }

    /**
     * Takes the certificates that were typed.
     *
     * @param certificate hostile text; {@code null} is empty
     */
    public void setCertificate(String certificate) {
        this.certificate = Typed.text(certificate).replace("\r\n", "\n");
    }

    /** {@return the login for the test that was typed} */
    public String getProbeLogin() {
        return probeLogin;
    }

    /**
     * Takes the login for the test.
     *
     * @param probeLogin hostile text; {@code null} is empty
     */
    public void setProbeLogin(String probeLogin) {
        this.probeLogin = Typed.text(probeLogin);
    }

    /** {@return nothing: a password is never shown again} */
    public String getProbePassword() {
        return "";
    }

    /**
     * Takes the password for the test.
     *
     * @param probePassword hostile text; {@code null} is empty
     */
    public void setProbePassword(String probePassword) {
        this.probePassword = Typed.text(probePassword);
    }
}
