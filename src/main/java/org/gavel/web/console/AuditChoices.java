package org.gavel.web.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gavel.audit.AuditKind;
import org.gavel.audit.AuditStatus;
import org.gavel.audit.AuditWhat;
import org.gavel.moderation.act.Act;
import org.gavel.web.session.ConsolePage;

/** The choices of the audit's filter. */
@Named("auditChoices")
@RequestScoped
public class AuditChoices {

    private final Messages messages;

    @Inject
    AuditChoices(Messages messages) {
        this.messages = messages;
    }

    /** {@return the kinds of lines, with their labels} */
    public List<SelectItem> getKinds() {
        return choices(
                Arrays.stream(AuditKind.values())
                        .filter(kind -> kind != AuditKind.OUTCOME)
                        .map(Enum::name),
                kind -> messages.say("audit.kind." + kind));
    }

    /** {@return the actions and events that lines can tell of, with their labels} */
    public List<SelectItem> getWhats() {
        return Stream.concat(
                        choices(whats(), what -> messages.say("audit.what." + what)).stream(),
                        choices(pages(), page -> messages.say("audit.tried", page)).stream())
                .toList();
    }

    private static Stream<String> whats() {
        return Stream.concat(
                Arrays.stream(Act.values()).map(Act::wire),
                Arrays.stream(AuditWhat.values()).map(AuditWhat::wire));
    }

    /** The pages that need a permission: the audit tells of them only when somebody is refused. */
    private static Stream<String> pages() {
        return Arrays.stream(ConsolePage.values())
                .filter(page -> page.permission().isPresent())
                .map(ConsolePage::getPath);
    }

    /** {@return the outcomes, with their labels} */
    public List<SelectItem> getOutcomes() {
        return choices(
                Arrays.stream(AuditStatus.values()).map(Enum::name), status -> messages.say("audit.outcome." + status));
    }

    private static List<SelectItem> choices(Stream<String> values, Function<String, String> label) {
        return values.map(value -> new SelectItem(value, label.apply(value))).toList();
    }
}
