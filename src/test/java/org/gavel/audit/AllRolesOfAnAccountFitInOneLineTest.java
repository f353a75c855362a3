package org.gavel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllRolesOfAnAccountFitInOneLineTest {

    @Test
    void aHundredGrantedAndAHundredWithdrawn() {
        Map<String, String> details = new HashMap<>(Map.of("name", "anna → Anna", "switchSecret", "set"));
        IntStream.rangeClosed(1, 100).forEach(i -> {
            details.put("granted." + i, "observer in room " + i);
            details.put("withdrawn." + i, "moderator in room " + i);
        });

        AuditDraft draft = AuditDraft.of(
                new AuditEntry(AuditKind.CHANGE, AuditFixture.ANNA, "account.change", null, List.of(), details, null));

        assertThat(AuditDetail.of(draft.detail()).details()).isEqualTo(details);
    }
}
