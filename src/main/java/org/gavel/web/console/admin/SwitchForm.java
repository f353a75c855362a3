package org.gavel.web.console.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gavel.administration.Problem;
import org.gavel.administration.switches.SwitchAdministration;
import org.gavel.administration.switches.SwitchDraft;
import org.gavel.administration.switches.SwitchView;
import org.gavel.web.console.Messages;
import org.primefaces.event.FileUploadEvent;

/** The form of a switch, to add, change, choose, remove or test one. */
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
    private transient SwitchView present;
    private final SwitchTestPart test;

    @Inject
    SwitchForm(SwitchAdministration administration, Messages messages, AdminContext at) {
        super(at);
        this.administration = administration;
        this.messages = messages;
        this.test = new SwitchTestPart(administration, messages, at);
    }

    /** Opens the switch that the address names, or an empty form; answers “not found” where there is no such switch. */
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
     * Takes certificates from a file into the field, where people can read them before they save.
     *
     * @param event carries the file, at most 64 KiB, certificates in PEM form
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

    /** Tests the switch with what is typed and waits for the result, or tells what is wrong. */
    public void probe() {
        test.run(draft(), probed -> isDone(probed, theirs -> List.of()));
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

    /** {@return the saved switch} {@code null} for a new one, or while it cannot be read. */
    public SwitchView getPresent() {
        if (present == null && !isAdding()) {
            present = at().read(() -> administration.find(at().actor(), known()), Optional.<SwitchView>empty())
                    .orElse(null);
        }
        return present;
    }

    /** {@return the test of the switch} */
    public SwitchTestPart getTest() {
        return test;
    }

    /** {@return the id that the address names; empty for a new switch} */
    public String getWanted() {
        return wanted;
    }

    /**
     * Takes the id from the address.
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
}
