package org.gavel.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gavel.account.AccessRefusal;
import org.gavel.account.Actor;
import org.gavel.account.Moderator;
import org.gavel.account.NotPermittedException;
import org.gavel.account.Permission;
import org.gavel.account.Permit;
import org.gavel.account.Scope;
import org.gavel.account.TestPolicy;
import org.gavel.account.UseCases;
import org.gavel.conference.ConferenceId;
import org.junit.jupiter.api.Test;

/** Whatever is read of the attendance of a room needs the permission for that room, also when a page forgets to ask. */
class ReadingAttendanceNeedsAPermissionTest {

    private static final ConferenceId ROOM = new ConferenceId("3000", "seven.local");
    private static final Actor ANNA = new Actor(new Moderator("anna", "Anna"), "10.0.0.7");

    private final TestPolicy policy = new TestPolicy();
    private final UseCases asAnna = new UseCases(policy.accessControl, ANNA);
    private final AttendanceQueries queries = new AttendanceQueries(null, Clock.systemUTC());

    private static List<Method> readings() {
        return Arrays.stream(AttendanceQueries.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    private void read(Method reading) {
        Object[] parameters = new Object[reading.getParameterCount()];
        parameters[0] = ROOM;
        asAnna.run(queries, reading.getName(), parameters);
    }

    @Test
    void eachReadingAsksForIt() {
        policy.grant(
                "anna",
                new Permit(Set.of(Permission.ATTENDANCE), new Scope.OneRoom("3001", "seven.local"), null, null));

        assertThat(readings())
                .hasSizeGreaterThan(7)
                .allSatisfy(
                        reading -> assertThatThrownBy(() -> read(reading)).isInstanceOf(NotPermittedException.class));
    }

    @Test
    void aRefusalIsToldOnceForTheRoom() {
        assertThatThrownBy(() -> read(readings().get(0))).isInstanceOf(NotPermittedException.class);

        assertThat(policy.refusals.all())
                .containsExactly(new AccessRefusal.NotPermitted(ANNA, Permission.ATTENDANCE, "attendance", ROOM));
    }
}
