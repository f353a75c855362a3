package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gavel.ledger.AuditKind;
import org.gavel.ledger.AuditStatus;

/** What can be chosen in the audit's filter, beside everything. */
@Named("auditChoices")
@RequestScoped
public class AuditChoices {

    private static final List<String> WHATS = List.of(
            "mute",
            "unmute",
            "deaf",
            "undeaf",
            "gain",
            "volume",
            "kick",
            "lock",
            "unlock",
            "sign-in",
            "sign-out",
            "start",
            "account.add",
            "account.change",
            "account.password",
            "role.add",
            "role.change",
            "role.remove",
            "room.add",
            "room.change",
            "room.remove",
            "switch.add",
            "switch.change",
            "switch.remove",
            "switch.use",
            "setting.change");

    private Words words;

    protected AuditChoices() {}

    @Inject
    AuditChoices(Words words) {
        this.words = words;
    }

    public List<SelectItem> getKinds() {
        return choices(
                Arrays.stream(AuditKind.values())
                        .filter(kind -> kind != AuditKind.OUTCOME)
                        .map(Enum::name),
                kind -> words.say("audit.kind." + kind));
    }

    public List<SelectItem> getWhats() {
        return choices(WHATS.stream(), what -> words.say("audit.what." + what));
    }

    public List<SelectItem> getOutcomes() {
        return choices(
                Arrays.stream(AuditStatus.values()).map(Enum::name), status -> words.say("audit.outcome." + status));
    }

    private static List<SelectItem> choices(Stream<String> values, Function<String, String> label) {
        return values.map(value -> new SelectItem(value, label.apply(value))).toList();
    }
}
