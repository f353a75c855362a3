package org.gavel.administration.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gavel.Patience;
import org.gavel.administration.probe.ProbeStep.Step;
import org.gavel.administration.probe.ProbeStep.Verdict;
import org.gavel.conference.NameTemplate;
import org.gavel.conference.RoomNaming;
import org.gavel.demo.Caller;
import org.gavel.demo.DemonstrationSettings;
import org.gavel.demo.DemonstrationSwitch;
import org.gavel.verto.Credentials;
import org.gavel.verto.Trust;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The test of a switch tells step by step what Gavel finds there, and which lines to add to which file. */
class TheProbeTellsWhatASwitchLacksTest {

    private static ScheduledExecutorService executor;
    private static DemonstrationSwitch demonstration;

    private final SwitchProbe probe = new SwitchProbe(
            executor,
            executor,
            Clock.systemUTC(),
            new SwitchProbe.Patience(Patience.LONG, Patience.LONG, Patience.LONG));

    /** For a peer that never answers. */
    private final SwitchProbe hasty = new SwitchProbe(
            executor,
            executor,
            Clock.systemUTC(),
            new SwitchProbe.Patience(Patience.LONG, Duration.ofMillis(500), Duration.ofMillis(500)));

    @BeforeAll
    static void begin() {
        executor = Executors.newScheduledThreadPool(8);
        demonstration = DemonstrationSwitch.start(DemonstrationSettings.quiet(), executor);
    }

    @AfterAll
    static void end() {
        demonstration.close();
        executor.shutdownNow();
    }

    @Test
    void anAccountThatMayEverythingLacksNothing() {
        demonstration.join("3000-seven.local", Caller.phone("1001", "Ada"));
        ProbeReport report = probed("super", "1234");

        assertThat(verdicts(report))
                .containsEntry(Step.ADDRESS, Verdict.GOOD)
                .containsEntry(Step.LOGIN, Verdict.GOOD)
                .containsEntry(Step.PING, Verdict.GOOD)
                .containsEntry(Step.LIVE_ARRAY, Verdict.GOOD)
                .containsEntry(Step.MOD, Verdict.GOOD)
                .containsEntry(Step.API, Verdict.GOOD)
                .containsEntry(Step.ROOMS, Verdict.GOOD);
        assertThat(report.lines()).noneMatch(line -> line.contains("jsonrpc-allowed-fsapi"));
        demonstration.end("3000-seven.local");
    }

    @Test
    void everyStepIsTold() {
        assertThat(probed("1018", "1234").steps()).extracting(ProbeStep::step).containsExactly(Step.values());
        assertThat(probed("1018", "wrong").steps()).extracting(ProbeStep::step).containsExactly(Step.values());
    }

    @Test
    void anAccountThatMayNothingIsToldTheLinesForTheSwitch() {
        ProbeReport report = probed("1018", "1234");

        assertThat(verdicts(report))
                .containsEntry(Step.LOGIN, Verdict.GOOD)
                .containsEntry(Step.LIVE_ARRAY, Verdict.BAD)
                .containsEntry(Step.MOD, Verdict.NOTICE)
                .containsEntry(Step.EVENTS, Verdict.NOTICE)
                .containsEntry(Step.API, Verdict.NOTICE);
        assertThat(report.verdict()).isEqualTo(Verdict.BAD);
        assertThat(report.lines())
                .contains("<param name=\"jsonrpc-allowed-fsapi\" value=\"conference\"/>")
                .anyMatch(line -> line.contains("conference-liveArray") && line.contains("conference-mod"));
    }

    @Test
    void anAccountThatMayOnlyLookIsReportedAsSuch() {
        assertThat(verdicts(probed("viewer", "1234")))
                .containsEntry(Step.LIVE_ARRAY, Verdict.GOOD)
                .containsEntry(Step.MOD, Verdict.NOTICE);
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreToldApart() {
        assertThat(told(probed("super", "wrong"), Step.LOGIN)).isEqualTo("probe.told.loginWrongPassword");
        assertThat(told(probed("nobody", "1234"), Step.LOGIN)).isEqualTo("probe.told.loginUnknown");
    }

    @Test
    void conferencesOfAnotherDomainAreNoticed() {
        demonstration.join("3001-elsewhere.example", Caller.phone("1001", "Ada"));
        ProbeReport report = probed("super", "1234");

        assertThat(verdicts(report)).containsEntry(Step.ROOMS, Verdict.BAD);
        assertThat(told(report, Step.ROOMS)).isEqualTo("probe.told.otherDomain");
        assertThat(report.steps())
                .filteredOn(step -> step.step() == Step.ROOMS)
                .singleElement()
                .satisfies(step -> assertThat(step.values()).contains("elsewhere.example", "seven.local"));
        demonstration.end("3001-elsewhere.example");
    }

    @Test
    void aClosedPortIsReportedAtOnce() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        ProbeReport report = probed(URI.create("ws://127.0.0.1:" + free), "super", "1234");

        assertThat(told(report, Step.ADDRESS)).isEqualTo("probe.told.noAnswer");
        assertThat(verdicts(report)).containsEntry(Step.LOGIN, Verdict.UNKNOWN);
    }

    @Test
    void aLoginWithoutADomainIsCompletedAsAtASignIn() {
        assertThat(probed("1018", "1234").steps())
                .filteredOn(step -> step.step() == Step.LOGIN)
                .singleElement()
                .satisfies(step -> assertThat(step.values()).contains("1018@seven.local"));
    }

    @Test
    void aPlainPortAskedForTlsIsToldAsSuch() {
        URI secure = URI.create("wss://127.0.0.1:" + demonstration.port());
        ProbeReport report = probed(secure, "super", "1234");

        assertThat(verdicts(report)).containsEntry(Step.TLS, Verdict.BAD);
        assertThat(report.verdict()).isEqualTo(Verdict.BAD);
    }

    @Test
    void aPeerThatNeverAnswersIsWaitedForNoLonger() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("ws://127.0.0.1:" + silent.getLocalPort());
            ProbeReport report = probed(hasty, url, "super", "1234");

            assertThat(verdicts(report)).containsEntry(Step.LOGIN, Verdict.BAD);
        }
    }

    /** The same within the time that an administrator waits for the page. */
    @Test
    void andForSecondsAtMost() {
        assertThat(SwitchProbe.USUAL)
                .isEqualTo(
                        new SwitchProbe.Patience(Duration.ofSeconds(20), Duration.ofSeconds(6), Duration.ofSeconds(4)));
    }

    @Test
    void onePersonHasOneProbeAtATime() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("ws://127.0.0.1:" + silent.getLocalPort());
            // Without an end while this lasts.
            assertThat(probe.begin("anna", target(url, "super", "1234"))).isNotNull();

            assertThat(probe.begin("anna", target(url, "super", "1234"))).isNull();
            assertThat(probe.begin("bert", target(url, "super", "1234"))).isNotNull();
        }
    }

    @Test
    void noStepTellsThePassword() {
        ProbeReport report = probed("super", "a very secret word");

        assertThat(report.toString()).doesNotContain("a very secret word");
    }

    private ProbeReport probed(String login, String password) {
        return probed(demonstration.uri(), login, password);
    }

    private ProbeReport probed(URI url, String login, String password) {
        return probed(probe, url, login, password);
    }

    private static ProbeReport probed(SwitchProbe probe, URI url, String login, String password) {
        try {
            return probe.begin("tester", target(url, login, password))
                    .toCompletableFuture()
                    .get(Patience.LONG_MILLIS, TimeUnit.MILLISECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static ProbeTarget target(URI url, String login, String password) {
        RoomNaming naming = new RoomNaming("seven.local", NameTemplate.NUMBER_AND_DOMAIN);
        return new ProbeTarget(url, naming, new Trust.OfTheSystem(), new Credentials(login, password));
    }

    private static Map<Step, Verdict> verdicts(ProbeReport report) {
        return report.steps().stream().collect(Collectors.toMap(ProbeStep::step, ProbeStep::verdict));
    }

    private static String told(ProbeReport report, Step step) {
        return report.steps().stream()
                .filter(one -> one.step() == step)
                .map(ProbeStep::told)
                .findFirst()
                .orElseThrow();
    }
}
