package org.gavel.administration.first;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gavel.Patience;
import org.gavel.account.Moderator;
import org.gavel.account.Permission;
import org.gavel.account.SignInOutcome;
import org.gavel.account.store.StoredAccounts;
import org.gavel.administration.Problem;
import org.gavel.administration.account.AdministrationFixture;
import org.gavel.input.TestShape;
import org.gavel.store.DatabaseAwayException;
import org.gavel.store.Engine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class TheFirstAdministratorIsMadeOnceTest {

    private static final Pattern LINK = Pattern.compile("http://gavel\\.test/first\\?token=([A-Za-z0-9_-]{43})");

    @Parameter
    Engine engine;

    private AdministrationFixture fixture;

    @BeforeEach
    void build() {
        fixture = new AdministrationFixture(engine);
    }

    @Test
    void theLinkMakesAnAdministratorAndIsDeleted() throws IOException {
        String token = token();

        assertThat(fixture.first.wanted()).isTrue();
        assertThat(fixture.first.opens(token)).isTrue();
        assertThat(create(token, "Anna")).isEqualTo(new FirstOutcome.Made(new Moderator("anna", "Anna B.")));

        assertThat(fixture.accessControl.permits(new Moderator("anna", ""), Permission.ACCOUNTS, null))
                .isTrue();
        assertThat(fixture.signIn("anna", AdministrationFixture.PASSWORD, AdministrationFixture.ADDRESS))
                .isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(fixture.first.wanted()).isFalse();
        assertThat(fixture.first.opens(token)).isFalse();
        assertThat(file()).doesNotExist();
        assertThat(create(token, "eve")).isInstanceOf(FirstOutcome.NoLonger.class);
    }

    @Test
    void onlyTheServersAccountCanReadTheLink() throws IOException {
        token();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void ofTwoWithTheLinkOneWins() throws Exception {
        String token = token();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<FirstOutcome>> both = two.invokeAll(
                    List.<Callable<FirstOutcome>>of(() -> create(token, "anna"), () -> create(token, "eve")));
            List<FirstOutcome> came = List.of(
                    both.get(0).get(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS),
                    both.get(1).get(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS));

            assertThat(came).filteredOn(FirstOutcome.Made.class::isInstance).hasSize(1);
            assertThat(came).filteredOn(FirstOutcome.NoLonger.class::isInstance).hasSize(1);
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void aWrongTokenOpensNothing() throws IOException {
        String token = token();

        for (String wrong : new String[] {null, "", "x", token + "x", token.substring(1), "x".repeat(10_000)}) {
            assertThat(fixture.first.opens(wrong)).isFalse();
            assertThat(create(wrong, "eve")).isInstanceOf(FirstOutcome.WrongToken.class);
        }
        assertThat(fixture.first.wanted()).isTrue();
    }

    @Test
    void wrongInputIsReportedAndTheLinkStays() throws IOException {
        String token = token();

        FirstOutcome first = fixture.first.create(token, "Anna Maria", "", "password", AdministrationFixture.ADDRESS);

        assertThat(((FirstOutcome.Problems) first).problems())
                .extracting(Problem::field)
                .containsExactly("login", "name", "password");
        assertThat(create(token, "anna")).isInstanceOf(FirstOutcome.Made.class);
    }

    @Test
    void thePasswordOfTheConfigurationMakesThemAndHasToBeChanged() {
        fixture.administrator();

        assertThat(fixture.first.wanted()).isFalse();
        assertThat(fixture.signIn("root", AdministrationFixture.PASSWORD, AdministrationFixture.ADDRESS))
                .isEqualTo(new SignInOutcome.SignedIn(new Moderator("root", "root"), true));
    }

    @Test
    void aWeakPasswordOfTheConfigurationIsNotTakenAndTheLinkIsWritten() {
        fixture.config.set("gavel.admin.password", "password1234");

        fixture.first.begin("http://gavel.test/");

        assertThat(fixture.first.wanted()).isTrue();
        assertThat(file()).exists();
    }

    @Test
    void anAccountOfTheSwitchThatTheConfigurationNamesNeedsNoPasswordHere() {
        fixture.config.set("gavel.admin.login", "Super@seven.local");

        fixture.first.begin("http://gavel.test/");

        assertThat(fixture.first.wanted()).isFalse();
        assertThat(fixture.accessControl.permits(new Moderator("super@seven.local", ""), Permission.ACCOUNTS, null))
                .isTrue();
        assertThat(file()).doesNotExist();
    }

    @Test
    void anAccountOfTheSwitchThatWasDeactivatedGetsInAgain() {
        fixture.config.set("gavel.admin.login", "super@seven.local");
        fixture.first.begin("http://gavel.test/");
        deactivate("super@seven.local");

        another().begin("http://gavel.test/");

        assertThat(fixture.audit.last().what()).isEqualTo("account.change");
        assertThat(fixture.audit.last().details()).containsOnly(Map.entry("active", "false → true"));
        assertThat(fixture.signIn("super", "right", AdministrationFixture.ADDRESS))
                .isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(fixture.find(AdministrationFixture.actor("super@seven.local"), "super@seven.local")
                        .grants())
                .hasSize(1);
    }

    private void deactivate(String login) {
        fixture.transactions.run(em -> {
            StoredAccounts.find(em, login).orElseThrow().activate(false, Instant.now());
            return true;
        });
        fixture.policy.reload();
    }

    @Test
    void theRoleThatItGetsIsOnTheRecordNotTheOneThatItHad() {
        fixture.config.set("gavel.sign-in.switch-role", "observer");
        fixture.signIn("super", "right", AdministrationFixture.ADDRESS);
        fixture.config.set("gavel.admin.login", "super@seven.local");

        fixture.first.begin("http://gavel.test/");

        assertThat(fixture.audit.last().details()).containsOnly(Map.entry("granted.1", "administrator in all rooms"));
    }

    @Test
    void anAccountOfAnotherDomainIsNotTakenAndTheLinkIsWritten() {
        fixture.config.set("gavel.admin.login", "super@elsewhere.example");

        fixture.first.begin("http://gavel.test/");

        assertThat(fixture.first.wanted()).isTrue();
        assertThat(fixture.policy.current().of("super@elsewhere.example")).isEmpty();
    }

    @Test
    void thereIsNoLinkWhereThereIsAnAdministrator() {
        fixture.administrator();
        FirstAdministrator nextStart = another();

        nextStart.begin("http://gavel.test/");

        assertThat(nextStart.wanted()).isFalse();
        assertThat(file()).doesNotExist();
    }

    @Test
    void anAdministratorMadeElsewhereInvalidatesTheLink() throws IOException {
        String token = token();
        FirstAdministrator otherNode = another();
        fixture.config.set("gavel.admin.password", AdministrationFixture.PASSWORD);
        otherNode.begin("http://gavel.test/");

        assertThat(create(token, "eve")).isInstanceOf(FirstOutcome.NoLonger.class);
        assertThat(fixture.first.wanted()).isFalse();
    }

    @Test
    void withoutTheDatabaseNoAccountIsMadeAndTheLinkStays() throws IOException {
        String token = token();
        fixture.transactions.takeAway();

        assertThat(create(token, "anna")).isInstanceOf(FirstOutcome.DatabaseAway.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> another().begin("http://gavel.test/"))
                .isInstanceOf(DatabaseAwayException.class);

        fixture.transactions.bringBack();
        assertThat(create(token, "anna")).isInstanceOf(FirstOutcome.Made.class);
    }

    private FirstOutcome create(String token, String login) {
        return fixture.first.create(
                token, login, "Anna B.", AdministrationFixture.PASSWORD, AdministrationFixture.ADDRESS);
    }

    private String token() throws IOException {
        fixture.first.begin("http://gavel.test/");
        Matcher link = LINK.matcher(Files.readString(file()));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private Path file() {
        return fixture.directory.resolve("first.txt");
    }

    private FirstAdministrator another() {
        return new FirstAdministrator(
                fixture.changes,
                fixture.transactions,
                fixture.passwords,
                fixture.settings,
                fixture.policy,
                fixture.accessControl,
                TestShape.SHAPE,
                Clock.systemUTC(),
                fixture.directory.resolve("first.txt"));
    }
}
