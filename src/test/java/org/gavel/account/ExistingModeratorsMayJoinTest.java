package org.gavel.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.gavel.account.store.RoleEntity;
import org.gavel.store.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An upgrade gives the new permission to join to the roles of administrators and moderators, and to no other role. */
@ParameterizedClass
@EnumSource(Engine.class)
class ExistingModeratorsMayJoinTest {

    private static final String MIGRATION = "/db/migration/V3__join_permission.sql";

    @Parameter
    Engine engine;

    @BeforeEach
    void rolesOfBefore() {
        engine.database().write(em -> {
            for (String table : List.of("access_grant", "role_permission", "role")) {
                em.createNativeQuery("delete from " + table).executeUpdate();
            }
            for (String set : new String[] {"administrator", "moderator", "observer", null}) {
                RoleEntity role = new RoleEntity(set);
                role.set(set == null ? "own" : set, java.util.Set.of("see"), "root", java.time.Instant.EPOCH);
                em.persist(role);
            }
        });
    }

    private void migrate() throws IOException {
        try (InputStream stream = Objects.requireNonNull(getClass().getResourceAsStream(MIGRATION))) {
            String script = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--[^\n]*", "");
            engine.database().write(em -> {
                for (String statement : script.split(";")) {
                    if (!statement.isBlank()) {
                        em.createNativeQuery(statement).executeUpdate();
                    }
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void alsoWhenItIsThereAlready(int times) throws IOException {
        for (int i = 0; i < times; i++) {
            migrate();
        }
        List<?> names = engine.database()
                .read(em -> em.createNativeQuery("select r.name from role r join role_permission p on p.role_id = r.id"
                                + " where p.permission = 'join' order by r.name")
                        .getResultList());

        assertThat(names).map(String::valueOf).containsExactly("administrator", "moderator");
    }
}
