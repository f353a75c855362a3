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
 * @param id the row's id; {@code null} for a new switch
 * @param version the row's version when it was read
 * @param name its name for administrators, 1 to 64 characters
 * @param url {@code ws://host:port} or {@code wss://host:port}, a path may follow; 1 to 256 characters
 * @param domain the domain of its users and conferences
 * @param roomTemplate the template for names of conferences, with {@code <number>} once and {@code <domain>} at most
 *     once
 * @param certificate the certificates to trust in PEM form, at most 16 000 characters; empty to trust the system's
 *     authorities
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

    /** The group of constraints for a switch that is saved; a test needs no name. */
    interface Saved {}

    /**
     * Removes blanks around the texts and composes the accents of lines; {@code null} becomes empty.
     *
     * @param id the row's id; {@code null} for a new switch
     * @param version the row's version when it was read
     * @param name its name for administrators, 1 to 64 characters; without blanks around it
     * @param url {@code ws://host:port} or {@code wss://host:port}, a path may follow; 1 to 256 characters; without
     *     blanks around it
     * @param domain the domain of its users and conferences; without blanks around it
     * @param roomTemplate the template for names of conferences, with {@code <number>} once and {@code <domain>} at
     *     most once; without blanks around it
     * @param certificate the certificates to trust in PEM form, at most 16 000 characters; empty to trust the system's
     *     authorities; without blanks around it
     */
    public SwitchDraft {
        name = TypedLine.of(name);
        url = TypedLine.of(url);
        domain = TypedLine.of(domain);
        roomTemplate = TypedLine.of(roomTemplate);
        certificate = TypedLine.asTyped(certificate).strip();
    }

    /** Returns the switch to store or to test. */
    SwitchTarget target() {
        return new SwitchTarget(name, url, domain, roomTemplate, certificate);
    }

    /** Returns the kind of change, for the audit. */
    AuditWhat what() {
        return id == null ? AuditWhat.SWITCH_ADD : AuditWhat.SWITCH_CHANGE;
    }

    @Override
    public String attempt() {
        return what().wire();
    }
}
