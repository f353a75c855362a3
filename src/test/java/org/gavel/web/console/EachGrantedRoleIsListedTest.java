package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.gavel.audit.AuditItem;
import org.gavel.audit.AuditLine;
import org.gavel.audit.AuditStatus;
import org.junit.jupiter.api.Test;

class EachGrantedRoleIsListedTest {

    private static final String DETAIL = "{\"details\":{\"granted.1\":\"observer in all rooms\","
            + "\"granted.2\":\"moderator in room 3000\",\"granted.x\":\"odd\",\"withdrawn.1\":\"administrator in all rooms\"}}";

    @Test
    void alsoWhereTwoHaveTheSameLabel() {
        assertThat(details(Language.ENGLISH).getDetails())
                .containsExactlyInAnyOrder(
                        Map.entry("Role granted", "observer in all rooms"),
                        Map.entry("Role granted", "moderator in room 3000"),
                        Map.entry("granted.x", "odd"),
                        Map.entry("Role withdrawn", "administrator in all rooms"));
    }

    @Test
    void inChineseToo() {
        assertThat(details(Language.SIMPLIFIED_CHINESE).getDetails())
                .extracting(Map.Entry::getKey)
                .contains("授予角色", "撤销角色");
    }

    private static AuditLineDetails details(Language language) {
        AuditLine line = new AuditLine(
                "chain",
                1,
                Instant.EPOCH,
                "CHANGE",
                "root",
                "root",
                "",
                "account.change",
                null,
                "anna",
                1,
                null,
                null,
                DETAIL,
                "");
        return new AuditLineDetails(
                new AuditItem(line, null, AuditStatus.DONE), new AuditMessages(new Messages(language), false));
    }
}
