package org.gavel.administration.switches;

import jakarta.persistence.EntityManager;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gavel.administration.ChangeRecord;
import org.gavel.administration.InputCheck;
import org.gavel.administration.Problem;
import org.gavel.administration.Saving;
import org.gavel.input.Shape;
import org.gavel.settings.SwitchTarget;
import org.gavel.settings.store.SwitchTargetEntity;
import org.gavel.verto.CertificateFacts;

/** Reads and writes switches for administrators within a transaction, and records what changes. */
final class SwitchWriting {

    private static final int MOST_SWITCHES = 50;

    private final Shape shape;

    SwitchWriting(Shape shape) {
        this.shape = shape;
    }

    /** Adds a switch, which is chosen for use when no other one is. */
    Saving<SwitchView> add(EntityManager em, SwitchDraft draft, ChangeRecord record) {
        InputCheck check = checked(em, draft);
        SwitchTarget wanted = draft.target();
        List<SwitchTargetEntity> all = all(em);
        if (check.isFine() && all.size() >= MOST_SWITCHES) {
            check.add("", "problem.switch.tooMany", MOST_SWITCHES);
        }
        if (!check.isFine()) {
            return new Saving.Invalid<>(check.problems());
        }
        SwitchTargetEntity added = new SwitchTargetEntity();
        recordChange(new SwitchTarget("", "", "", "", ""), wanted, record);
        added.set(wanted, record.who(), record.at());
        added.use(all.stream().noneMatch(SwitchTargetEntity::isInUse), record.who(), record.at());
        em.persist(added);
        em.flush();
        return new Saving.Done<>(view(added));
    }

    /** Changes a switch. */
    Saving<SwitchView> change(EntityManager em, SwitchDraft draft, ChangeRecord record) {
        SwitchTargetEntity found = em.find(SwitchTargetEntity.class, draft.id());
        if (found == null || found.version() != draft.version()) {
            return conflict(found, record);
        }
        InputCheck check = checked(em, draft);
        SwitchTarget wanted = draft.target();
        if (!check.isFine()) {
            return new Saving.Invalid<>(check.problems());
        }
        if (!wanted.equals(found.target())) {
            recordChange(found.target(), wanted, record);
            found.set(wanted, record.who(), record.at());
            em.flush();
        }
        return new Saving.Done<>(view(found));
    }

    /** Chooses a switch for use in place of the former one. */
    Saving<SwitchView> use(EntityManager em, long id, int version, ChangeRecord record) {
        SwitchTargetEntity wanted = em.find(SwitchTargetEntity.class, id);
        if (wanted == null || wanted.version() != version) {
            return conflict(wanted, record);
        }
        if (!wanted.isInUse()) {
            Optional<SwitchTargetEntity> before =
                    all(em).stream().filter(SwitchTargetEntity::isInUse).findFirst();
            before.ifPresent(other -> other.use(false, record.who(), record.at()));
            wanted.use(true, record.who(), record.at());
            record.on(wanted.target().name(), wanted.target().url());
            record.changed(
                    "use",
                    before.map(other -> other.target().name()).orElse(""),
                    wanted.target().name());
            em.flush();
        }
        return new Saving.Done<>(view(wanted));
    }

    /** Removes a switch that is not in use. */
    Saving<SwitchView> remove(EntityManager em, long id, int version, ChangeRecord record) {
        SwitchTargetEntity found = em.find(SwitchTargetEntity.class, id);
        if (found == null || found.version() != version) {
            return conflict(found, record);
        }
        if (found.isInUse()) {
            return new Saving.Invalid<>(List.of(Problem.of("", "problem.switch.inUse")));
        }
        record.on(found.target().name(), found.target().url());
        record.changed("name", found.target().name(), null);
        record.changed("url", found.target().url(), null);
        em.remove(found);
        return new Saving.Done<>(view(found));
    }

    private InputCheck checked(EntityManager em, SwitchDraft draft) {
        InputCheck check = new InputCheck(shape.of(draft, SwitchDraft.Saved.class));
        String name = draft.name().toLowerCase(Locale.ROOT);
        boolean taken = all(em).stream()
                .filter(other -> !other.id().equals(draft.id()))
                .anyMatch(
                        other -> other.target().name().toLowerCase(Locale.ROOT).equals(name));
        if (taken && check.isFine("name")) {
            check.add("name", "problem.nameTaken", draft.name());
        }
        return check;
    }

    private static void recordChange(SwitchTarget before, SwitchTarget after, ChangeRecord record) {
        record.on(after.name(), after.url());
        record.changed("name", before.name(), after.name());
        record.changed("url", before.url(), after.url());
        record.changed("domain", before.domain(), after.domain());
        record.changed("roomTemplate", before.roomTemplate(), after.roomTemplate());
        if (!before.certificate().equals(after.certificate())) {
            record.detail("certificate", subjects(before) + " → " + subjects(after));
        }
    }

    private static String subjects(SwitchTarget target) {
        String all = facts(target).stream()
                .map(facts -> facts.subject() + " (" + facts.until() + ")")
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "–" : all;
    }

    private static Saving<SwitchView> conflict(SwitchTargetEntity found, ChangeRecord record) {
        return found == null
                ? new Saving.Conflict<>(null, "", record.at())
                : new Saving.Conflict<>(view(found), found.changedBy(), found.changedAt());
    }

    private static List<SwitchTargetEntity> all(EntityManager em) {
        return em.createQuery("select s from SwitchTargetEntity s order by s.name, s.id", SwitchTargetEntity.class)
                .getResultList();
    }

    /** Returns all switches, sorted by name. */
    static List<SwitchView> views(EntityManager em) {
        return all(em).stream().map(SwitchWriting::view).toList();
    }

    static SwitchView view(SwitchTargetEntity found) {
        return new SwitchView(
                found.id(),
                found.version(),
                found.target(),
                found.isInUse(),
                facts(found.target()),
                found.changedBy(),
                found.changedAt());
    }

    private static List<CertificateFacts> facts(SwitchTarget target) {
        try {
            return target.certificate().isEmpty() ? List.of() : CertificateFacts.read(target.certificate());
        } catch (CertificateException e) {
            return List.of();
        }
    }
}
