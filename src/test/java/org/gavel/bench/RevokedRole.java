package org.gavel.bench;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gavel.console.Administration;
import org.gavel.console.GavelConsole;

/** From an administrator's press on “Save”, which takes a moderator's only role away, to that one's open room without a row. */
final class RevokedRole implements Measurement {

    private static final String ROOM = "3730-seven.local";
    private static final int POLL_MILLIS = 50;
    private static final double GOAL_MILLIS = 1_000;

    /** How large the room is, how much happens in it, how often the role is taken away. */
    private record Setting(int members, int eventsPerSecond, int times) {}

    @Override
    public String name() {
        return "revoked";
    }

    @Override
    public List<Figure> run(Scale scale) {
        Setting setting = scale == Scale.SHORT ? new Setting(60, 20, 2) : new Setting(1_000, 100, 20);
        List<Double> emptied = new ArrayList<>();
        try (BenchStage stage = BenchStage.open(POLL_MILLIS);
                TalkingRoom room = TalkingRoom.of(stage.demonstration(), ROOM, setting.members());
                GavelConsole office = GavelConsole.open(stage.chromium(), stage.server());
                GavelConsole console = GavelConsole.open(stage.chromium(), stage.server())) {
            room.talk(setting.eventsPerSecond());
            Administration administration = new Administration(office);
            String login = administration.makeAccount("revoked", "moderator", BenchStage.OPERATOR);
            PaintProbe.install(console.page().context());
            console.signIn(login, Administration.PASSWORD);
            Page page = BenchRooms.open(console, room);
            for (int i = 0; i < setting.times(); i++) {
                emptied.add(revoke(administration, login, PaintProbe.of(page)));
                administration.giveRole(login, "moderator");
                BenchRooms.painted(page);
            }
        }
        return List.of(figure(setting, Spread.of(emptied)));
    }

    private static double revoke(Administration administration, String login, PaintProbe probe) {
        administration.open(login);
        administration.dropRoles();
        probe.watchEmptying();
        double pressed = SwitchWatch.now();
        administration.save();
        return probe.emptied() - pressed;
    }

    private Figure figure(Setting setting, Spread emptied) {
        return new Figure(
                name(),
                "role taken away: press on “Save” → the open room is empty",
                String.format(Locale.ROOT, "%,d members, %d events/s", setting.members(), setting.eventsPerSecond()),
                "≤ 1 s",
                String.format(Locale.ROOT, "p50 %.0f ms, most %.0f ms", emptied.median(), emptied.most()),
                emptied.most() <= GOAL_MILLIS,
                emptied.count() + " times; the saving is part of it");
    }
}
