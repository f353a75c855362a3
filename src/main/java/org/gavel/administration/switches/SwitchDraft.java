package org.gavel.administration.switches;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.gavel.account.Permitted;
import org.gavel.audit.AuditWhat;
import org.gavel.conference.ConferenceId;
import org.gavel.input.Formed;
import org.gavel.input.Line;
import org.gavel.input.Needed;
import org.gavel.input.TypedLine;
import org.gavel.settings.SwitchTarget;

/**
 * A switch as it is entered.
 *
 * @param id {@code null} for a new one
 * @param version as it was read
 * @param name how administrators call it
 * @param url {@code ws://host:port} or {@code wss://host:port}, a path may follow
 * @param domain the domain of its users and conferences
 * @param roomTemplate with {@code <number>} once, and {@code <domain>} at most once
 * @param certificate in PEM form; empty to trust the system's authorities
 */
public record SwitchDraft(
        Long id,
        int version,

        @Needed(groups = SwitchDraft.Saved.class)
        @Line(most = SwitchDraft.LONGEST_NAME, groups = SwitchDraft.Saved.class)
        String name,

        @Needed @Line(most = SwitchDraft.LONGEST_URL) @Formed(SwitchAddress.class)
        String url,

        @Needed
        @Line(most = ConferenceId.MAX_LENGTH)
        @Pattern(regexp = "(" + ConferenceId.PLAIN_FORM + ")?", message = "{problem.switch.domain}")
        String domain,

        @Needed @Line(most = ConferenceId.MAX_LENGTH) @Formed(RoomTemplate.class)
        String roomTemplate,

        @Size(max = SwitchDraft.LONGEST_CERTIFICATE, message = "{problem.tooLong}") @Formed(Certificates.class)
        String certificate)
        implements Permitted.Attempted {

    static final int LONGEST_NAME = 64;
    static final int LONGEST_URL = 256;
    static final int LONGEST_CERTIFICATE = 16_000;

    /** What a switch keeps that is saved: for a probe it needs no name. */
    interface Saved {}

    /**
     * Brings the components into their form.
     *
     * @param id as entered
     * @param version as entered
     * @param name as entered
     * @param url as entered
     * @param domain as entered
     * @param roomTemplate as entered
     * @param certificate as entered
     */
    public SwitchDraft {
        name = TypedLine.of(name);
        url = TypedLine.of(url);
        domain = TypedLine.of(domain);
        roomTemplate = TypedLine.of(roomTemplate);
        certificate = TypedLine.asTyped(certificate).strip();
    }

    /** What is connected to and trusted. */
    SwitchTarget target() {
        return new SwitchTarget(name, url, domain, roomTemplate, certificate);
    }

    /** The change that this draft makes. */
    AuditWhat what() {
        return id == null ? AuditWhat.SWITCH_ADD : AuditWhat.SWITCH_CHANGE;
    }

    @Override
    public String attempt() {
        return what().wire();
    }
}
