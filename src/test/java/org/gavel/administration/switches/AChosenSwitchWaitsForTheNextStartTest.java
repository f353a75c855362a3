package org.gavel.administration.switches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.concurrent.CompletionStage;
import org.gavel.account.Actor;
import org.gavel.administration.Problem;
import org.gavel.administration.Saving;
import org.gavel.administration.account.AdministrationFixture;
import org.gavel.input.TestShape;
import org.gavel.settings.Settings;
import org.gavel.settings.StoredSwitch;
import org.gavel.store.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Gavel uses one switch. A different choice takes effect at the next start, and Gavel says so. */
@ParameterizedClass
@EnumSource(Engine.class)
class AChosenSwitchWaitsForTheNextStartTest {

    @Parameter
    Engine engine;

    private AdministrationFixture fixture;
    private Actor root;

    @BeforeEach
    void build() {
        fixture = new AdministrationFixture(engine);
        engine.database()
                .write(em -> em.createNativeQuery("delete from switch_target").executeUpdate());
        root = fixture.administrator();
    }

    @Test
    void theFirstOneIsTheOneToUseAndWaits() {
        SwitchAdministration switches = started();
        AdministrationFixture.done(switches.save(root, draft("One", "ws://one.example:8081")));

        SwitchesView view = switches.switches(root);
        assertThat(view.switches()).extracting(SwitchView::inUse).containsExactly(true);
        assertThat(view.waits()).isTrue();
        assertThat(view.runningUrl()).isEmpty();
        assertThat(started().switches(root).waits()).isFalse();
    }

    @Test
    void afterAStartEverythingIsOfTheChosenOne() {
        AdministrationFixture.done(started().save(root, draft("One", "ws://one.example:8081")));
        Settings settings = settings();

        assertThat(settings.switchUrl()).hasToString("Optional[ws://one.example:8081]");
        assertThat(settings.switchDomain()).isEqualTo("example.org");
        assertThat(settings.roomTemplate()).isEqualTo("<number>");
        assertThat(settings.demonstration()).isFalse();
    }

    @Test
    void anotherChoiceLeavesOneInUse() {
        SwitchAdministration switches = started();
        AdministrationFixture.done(switches.save(root, draft("One", "ws://one.example:8081")));
        SwitchView two = AdministrationFixture.done(switches.save(root, draft("Two", "wss://two.example:8082")));
        AdministrationFixture.done(switches.use(root, two.id(), two.version()));

        assertThat(switches.switches(root).switches())
                .extracting(view -> view.target().name(), SwitchView::inUse)
                .containsExactly(tuple("One", false), tuple("Two", true));
        assertThat(fixture.audit.last().details()).containsEntry("use", "One → Two");
    }

    @Test
    void theOneInUseCannotBeRemoved() {
        SwitchAdministration switches = started();
        SwitchView one = AdministrationFixture.done(switches.save(root, draft("One", "ws://one.example:8081")));

        assertThat(AdministrationFixture.problems(switches.remove(root, one.id(), one.version())))
                .extracting(Problem::key)
                .containsExactly("problem.switch.inUse");
    }

    @Test
    void theServersConfigurationTakesPrecedence() {
        SwitchAdministration switches = started();
        AdministrationFixture.done(switches.save(root, draft("One", "ws://one.example:8081")));
        fixture.config.set("gavel.switch.url", "ws://fixed.example:8081");

        SwitchesView view = started().switches(root);
        assertThat(view.fixed()).isTrue();
        assertThat(view.waits()).isFalse();
        assertThat(view.runningUrl()).isEqualTo("ws://fixed.example:8081");
        assertThat(settings().switchDomain()).isEqualTo("seven.local");
    }

    @ParameterizedTest
    @CsvSource({
        "url, http://one.example:8081",
        "url, ws://",
        "url, ws://user:secret@one.example:8081",
        "url, ws://one.example:99999",
        "url, not an address",
        "domain, two words",
        "roomTemplate, <domain>",
        "roomTemplate, <number> <domain>",
        "certificate, nothing of the kind",
        "certificate, -----BEGIN PRIVATE KEY-----",
    })
    void invalidInputIsReportedBesideItsField(String field, String value) {
        SwitchDraft draft = new SwitchDraft(
                null,
                0,
                "One",
                field.equals("url") ? value : "ws://one.example:8081",
                field.equals("domain") ? value : "example.org",
                field.equals("roomTemplate") ? value : "<number>",
                field.equals("certificate") ? value : "");

        assertThat(AdministrationFixture.problems(started().save(root, draft)))
                .extracting(Problem::field)
                .containsExactly(field);
    }

    @Test
    void twoOfOneNameAreRefused() {
        SwitchAdministration switches = started();
        AdministrationFixture.done(switches.save(root, draft("One", "ws://one.example:8081")));

        assertThat(AdministrationFixture.problems(switches.save(root, draft("ONE", "ws://two.example:8081"))))
                .extracting(Problem::key)
                .containsExactly("problem.nameTaken");
    }

    @Test
    void aProbeNeedsThePermission() {
        Object probed = fixture.run(
                started(), "probe", AdministrationFixture.actor("nobody"), draft("", "ws://127.0.0.1:1"), "1001", "x");

        assertThat(((CompletionStage<?>) probed).toCompletableFuture().join()).isInstanceOf(Saving.Refused.class);
    }

    /** As after a start of Gavel: what is chosen is read anew. */
    private SwitchAdministration started() {
        StoredSwitch running = new StoredSwitch(fixture.transactions);
        Settings settings = new Settings(fixture.config, fixture.stored, running);
        settings.switchUrl();
        return new SwitchAdministration(
                fixture.changes, fixture.transactions, settings, running, null, TestShape.SHAPE);
    }

    private Settings settings() {
        return new Settings(fixture.config, fixture.stored, new StoredSwitch(fixture.transactions));
    }

    private static SwitchDraft draft(String name, String url) {
        return new SwitchDraft(null, 0, name, url, "example.org", "<number>", "");
    }
}
