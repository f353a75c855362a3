package org.gavel.administration.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gavel.account.Actor;
import org.gavel.account.Permission;
import org.gavel.account.Permitted;
import org.gavel.administration.role.RoleAdministration;
import org.gavel.administration.room.RoomAdministration;
import org.gavel.administration.setting.SettingAdministration;
import org.gavel.administration.switches.SwitchAdministration;
import org.gavel.audit.AuditCheck;
import org.gavel.audit.AuditQueries;
import org.gavel.audit.AuditWhat;
import org.junit.jupiter.api.Test;

/** Each use case of the administration asks for its permission. A new one that does not ask fails this test. */
class EachUseCaseOfTheAdministrationNeedsItsPermissionTest {

    private static final List<Class<?>> ALL = List.of(
            AccountAdministration.class,
            RoleAdministration.class,
            RoomAdministration.class,
            SettingAdministration.class,
            SwitchAdministration.class,
            AuditQueries.class,
            AuditCheck.class);

    private static Stream<Method> useCases() {
        return ALL.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    @Test
    void forOneOfTheAdministration() {
        assertThat(useCases()).isNotEmpty().allSatisfy(method -> {
            assertThat(method.getAnnotation(Permitted.class))
                    .as(method.toString())
                    .isNotNull();
            assertThat(method.getAnnotation(Permitted.class).value())
                    .isNotEmpty()
                    .allMatch(permission -> permission.kind() == Permission.Kind.ADMINISTRATION);
        });
    }

    @Test
    void andNamesTheAttemptByAMessageOfTheAudit() {
        assertThat(useCases()
                        .map(method -> method.getAnnotation(Permitted.class).attempt()))
                .filteredOn(attempt -> !attempt.isEmpty())
                .isNotEmpty()
                .isSubsetOf(wires());
        assertThat(useCases().filter(method -> method.getName().equals("save")))
                .hasSize(5)
                .allMatch(method -> Arrays.stream(method.getParameterTypes())
                                .anyMatch(Permitted.Attempted.class::isAssignableFrom)
                        || !method.getAnnotation(Permitted.class).attempt().isEmpty())
                .allMatch(method -> method.getParameterTypes()[0] == Actor.class);
    }

    private static List<String> wires() {
        return Arrays.stream(AuditWhat.values()).map(AuditWhat::wire).toList();
    }
}
