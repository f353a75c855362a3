package org.gavel.moderation.room;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gavel.account.AccessControl;
import org.gavel.account.Permission;
import org.gavel.conference.ConferenceReport;
import org.gavel.moderation.FakeConnection;
import org.gavel.moderation.FakeSwitch;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.relay.ActPermit;
import org.gavel.roster.store.MemoryInTests;

/** A room on a {@link FakeSwitch}, and a moderator who sees it and has all permissions. */
public final class OneRoom {

    private final ModerationStage stage = new ModerationStage();
    private final MemoryInTests memory = new MemoryInTests(stage.scheduler);
    private final ModeratorLink link;

    public OneRoom() {
        this(true);
    }

    /** @param permitted whether the switch lets the moderator see it */
    public OneRoom(boolean permitted) {
        if (permitted) {
            stage.at.permit("admin");
        }
        link = stage.signIn("admin");
    }

    /** The switch is away. */
    public void loseTheSwitch() {
        stage.connectionOf(link).drop();
    }

    /** The switch is back. */
    public void findTheSwitchAgain() {
        stage.at.connections.forEach(FakeConnection::comeBack);
    }

    /** The switch lists the room. */
    public void listed(boolean locked, boolean recording) {
        stage.room.apply(
                new ConferenceReport(
                        FakeSwitch.ROOM.name(),
                        "run",
                        1,
                        Duration.ofMinutes(5),
                        locked,
                        recording,
                        List.of(),
                        0,
                        List.of()),
                stage.clock.instant());
    }

    public LiveRoom room() {
        return stage.room;
    }

    /** The stored answers and rosters; empty at first. */
    public MemoryInTests memory() {
        return memory;
    }

    public ModeratorLink link() {
        return link;
    }

    public AccessControl accessControl() {
        return stage.policy.accessControl;
    }

    public ActPermit permit() {
        return stage.permit;
    }

    public LiveRooms rooms() {
        return stage.rooms;
    }

    /** The moderator may do this everywhere and nothing else. */
    public void permit(Set<Permission> everywhere) {
        stage.policy.grant(link.moderator().id(), everywhere);
    }

    public RoomFinder finder() {
        return stage.finder;
    }

    /** The switch lists these members as often as Gavel needs to accept the list. */
    public void list(String... channels) {
        stage.at.mayApi.add("admin");
        link.conferenceApi("list count");
        stage.at.list = stage.at.listOf(channels);
        for (int i = 0; i < 3; i++) {
            stage.clock.pass(Duration.ofSeconds(10));
            stage.room.tick();
            stage.reports.tick();
        }
    }

    public void join(int member, String name) {
        stage.at.join(member, name);
    }

    public void addWithoutKey() {
        stage.at.addWithoutKey();
    }

    public void leave(int member) {
        stage.at.leave(member);
    }

    public void mute(int member, boolean muted) {
        stage.at.mute(member, muted);
    }
}
