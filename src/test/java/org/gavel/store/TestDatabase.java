package org.gavel.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A database with Gavel's schema and its entities, outside a server. Hibernate validates the entities against the schema. */
public final class TestDatabase {

    private final DataSource dataSource;
    private final EntityManagerFactory factory;

    private TestDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
        new SchemaMigration(dataSource).ensure();
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.nonJtaDataSource", dataSource);
        settings.put("jakarta.persistence.schema-generation.database.action", "none");
        settings.put("hibernate.hbm2ddl.auto", "validate");
        // As strict as Hibernate is in WildFly.
        settings.put("hibernate.jpa.compliance.query", "true");
        settings.put("hibernate.cache.use_second_level_cache", "false");
        settings.put("hibernate.cache.use_query_cache", "false");
        this.factory = Persistence.createEntityManagerFactory("gavel", settings);
    }

    static TestDatabase h2() {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        return new TestDatabase(memory);
    }

    static TestDatabase postgresql() {
        return new TestDatabase(Postgres.RUNNING.getPostgresDatabase());
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public void write(Consumer<EntityManager> work) {
        read(em -> {
            work.accept(em);
            return null;
        });
    }

    public <R> R read(Function<EntityManager, R> work) {
        EntityManager em = factory.createEntityManager();
        try {
            em.getTransaction().begin();
            R result = work.apply(em);
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    /** Started once for all tests; it ends with the JVM. */
    private static final class Postgres {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
