package org.gavel.web.console.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gavel.administration.Saving;
import org.gavel.administration.probe.ProbeReport;
import org.gavel.administration.probe.ProbeStep;
import org.gavel.administration.probe.SwitchProbe;
import org.gavel.administration.switches.SwitchAdministration;
import org.gavel.administration.switches.SwitchDraft;
import org.gavel.administration.switches.SwitchView;
import org.gavel.web.console.Messages;

/** A switch to add, to change, to choose or to try out. */
@Named("switchForm")
@RequestScoped
public class SwitchForm extends AdminForm {

    private final SwitchAdministration administration;
    private final Messages words;
    private String id = "";
    private String version = "0";
    private String name = "";
    private String url = "";
    private String domain = "";
    private String roomTemplate = "<number>-<domain>";
    private String certificate = "";
    private String probeLogin = "";
    private String probePassword = "";
    private SwitchView present;
    private ProbeReport report;

    @Inject
    SwitchForm(SwitchAdministration administration, Messages words, Surroundings at) {
        super(at);
        this.administration = administration;
        this.words = words;
    }

    /** Opens the switch that the address names, or an empty form. */
    public void open() {
        String wanted = at().parameter("id");
        if (!wanted.isEmpty()) {
            Optional<SwitchView> found = at().read(() -> administration.find(at().actor(), Typed.known(wanted)), null);
            if (found != null) {
                found.ifPresentOrElse(this::show, at()::notFound);
            }
        }
    }

    private void show(SwitchView view) {
        present = view;
        SwitchDraft draft = view.draft();
        id = String.valueOf(draft.id());
        version = String.valueOf(draft.version());
        name = draft.name();
        url = draft.url();
        domain = draft.domain();
        roomTemplate = draft.roomTemplate();
        certificate = draft.certificate();
    }

    // ---- acts ----------------------------------------------------------------------------------------------------

    public void save() {
        if (isDone(administration.save(at().actor(), draft()), this::compare)) {
            at().go("switches?done=" + (isAdding() ? "added" : "saved"));
        }
    }

    public void choose() {
        if (isDone(administration.use(at().actor(), Typed.known(id), Typed.whole(version, 0)), this::compare)) {
            at().go("switches?done=chosen");
        }
    }

    public void remove() {
        if (isDone(administration.remove(at().actor(), Typed.known(id), Typed.whole(version, 0)), this::compare)) {
            at().go("switches?done=removed");
        }
    }

    /** Waits for the switch, as long as a probe may take. */
    public void probe() {
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
        return new SwitchDraft(Typed.id(id), Typed.whole(version, 0), name, url, domain, roomTemplate, certificate);
    }

    private List<Difference> compare(SwitchView theirs) {
        present = theirs;
        version = String.valueOf(theirs.version());
        return differing(List.of(
                new Difference(words.say("switch.name"), theirs.target().name(), name),
                new Difference(words.say("switch.url"), theirs.target().url(), url),
                new Difference(words.say("switch.domain"), theirs.target().domain(), domain),
                new Difference(words.say("switch.roomTemplate"), theirs.target().roomTemplate(), roomTemplate),
                new Difference(words.say("switch.certificate"), theirs.target().certificate(), certificate)));
    }

    // ---- for the page --------------------------------------------------------------------------------------------

    @Override
    String target(String field) {
        return field.equals("certificate") ? "switchForm:certificate" : "switchForm:" + field + ":input";
    }

    public boolean isAdding() {
        return id.isEmpty();
    }

    /** What is saved of it; {@code null} for a new one, or while it cannot be read. */
    public SwitchView getPresent() {
        if (present == null && !isAdding()) {
            present = at().read(() -> administration.find(at().actor(), Typed.known(id)), Optional.<SwitchView>empty())
                    .orElse(null);
        }
        return present;
    }

    /** {@code null} before a probe. */
    public ProbeReport getReport() {
        return report;
    }

    public String say(ProbeStep step) {
        return words.sayProblem(step.told(), at().told(step.values()));
    }

    public String icon(ProbeStep step) {
        return switch (step.verdict()) {
            case GOOD -> "done";
            case NOTICE -> "warning";
            case BAD -> "failed";
            case UNKNOWN -> "info";
        };
    }

    public String getLines() {
        return report == null ? "" : String.join("\n", report.lines());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id == null ? "" : id;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version == null ? "" : version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url == null ? "" : url;
    }

    public String getDomain() {
        return domain;
    }

    public void setDomain(String domain) {
        this.domain = domain == null ? "" : domain;
    }

    public String getRoomTemplate() {
        return roomTemplate;
    }

    public void setRoomTemplate(String roomTemplate) {
        this.roomTemplate = roomTemplate == null ? "" : roomTemplate;
    }

    public String getCertificate() {
        return certificate;
    }

    public void setCertificate(String certificate) {
        this.certificate = certificate == null ? "" : certificate.replace("\r\n", "\n");
    }

    public String getProbeLogin() {
        return probeLogin;
    }

    public void setProbeLogin(String probeLogin) {
        this.probeLogin = probeLogin == null ? "" : probeLogin;
    }

    /** Empty: a password is never shown again. */
    public String getProbePassword() {
        return "";
    }

    public void setProbePassword(String probePassword) {
        this.probePassword = probePassword == null ? "" : probePassword;
    }
}
