package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.gavel.audit.AuditEntry;
import org.gavel.moderation.act.Act;
import org.gavel.moderation.act.ActRequest;
import org.gavel.moderation.act.ActResult;
import org.gavel.moderation.link.ModeratorLink;
import org.gavel.moderation.room.ModerationStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An act on several members, or on the room, can be undone for a while: each member whose state it changed gets the former one back. */
class ABulkActCanBeUndoneTest {

    private final ModerationStage stage = new ModerationStage();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final UndoLog log = new UndoLog(nanos::get);
    private ModeratorLink link;

    @BeforeEach
    void aRoomOfThreeOfWhomOneIsMuted() {
        stage.at.permit("super");
        stage.at.mayApi.add("super");
        link = stage.signIn("super");
        stage.at.join(1, "Ana");
        stage.at.join(2, "Ben");
        stage.at.join(3, "Cao");
        stage.at.mute(2, true);
    }

    private ActResult muteAll() {
        return stage.act(link, new ActRequest(Act.MUTE, List.of(), true, "", null));
    }

    private int handle(String name) {
        return stage.entry(name).handle();
    }

    private boolean muted(String name) {
        return stage.entry(name).member().audio().muted();
    }

    @Test
    void onlyThoseWhomItMutedAreUnmuted() {
        assertThat(log.note("a1", stage.room, muteAll())).isEqualTo(2);

        UndoLog.Undo undo = log.take("a1", stage.room).orElseThrow();

        assertThat(undo.changedSince()).isEmpty();
        assertThat(undo.request().orElseThrow().act()).isEqualTo(Act.UNMUTE);
        stage.act(link, undo.request().orElseThrow());
        assertThat(muted("Ana")).isFalse();
        assertThat(muted("Ben")).as("was muted before").isTrue();
        assertThat(muted("Cao")).isFalse();
    }

    @Test
    void theAuditTellsThatItUndoes() {
        log.note("a1", stage.room, muteAll());
        stage.act(link, log.take("a1", stage.room).orElseThrow().request().orElseThrow());

        AuditEntry line = stage.audit.entries().get(stage.audit.entries().size() - 1);
        assertThat(line.what()).isEqualTo("unmute");
        assertThat(line.details()).containsEntry("undoes", "mute");
        assertThat(line.on()).hasSize(2);
    }

    @Test
    void whoseStateHasChangedSinceIsLeftAloneAndTold() {
        log.note("a1", stage.room, muteAll());
        stage.at.mute(1, false);

        UndoLog.Undo undo = log.take("a1", stage.room).orElseThrow();

        assertThat(undo.request().orElseThrow().on()).containsExactly(handle("Cao"));
        assertThat(undo.changedSince()).hasSize(1);
        assertThat(undo.changedSince().get(0).handle()).isEqualTo(handle("Ana"));
        assertThat(undo.changedSince().get(0).why().key()).isEqualTo("outcome.changedSince");
    }

    @Test
    void whoHasLeftIsNotSpokenOf() {
        log.note("a1", stage.room, muteAll());
        stage.at.leave(1);
        stage.at.leave(3);

        UndoLog.Undo undo = log.take("a1", stage.room).orElseThrow();

        assertThat(undo.request()).isEmpty();
    }

    @Test
    void onlyOnceAndOnlyInItsRoom() {
        log.note("a1", stage.room, muteAll());

        assertThat(log.take("a2", stage.room)).isEmpty();
        assertThat(log.take("a1", stage.room)).isPresent();
        assertThat(log.take("a1", stage.room)).isEmpty();
    }

    @Test
    void notAfterItsTime() {
        log.note("a1", stage.room, muteAll());
        nanos.addAndGet(UndoLog.KEPT.toNanos());

        assertThat(log.take("a1", stage.room)).isEmpty();
    }

    @Test
    void aLockIsUndoneWhileTheRoomIsStillLocked() {
        stage.act(link, new ActRequest(Act.UNLOCK, List.of(), false, "", null));
        ActResult locked = stage.act(link, new ActRequest(Act.LOCK, List.of(), false, "", null));
        assertThat(log.note("a1", stage.room, locked)).isEqualTo(1);
        assertThat(log.take("a1", stage.room)
                        .orElseThrow()
                        .request()
                        .orElseThrow()
                        .act())
                .isEqualTo(Act.UNLOCK);

        log.note("a2", stage.room, locked);
        stage.act(link, new ActRequest(Act.UNLOCK, List.of(), false, "", null));
        assertThat(log.take("a2", stage.room).orElseThrow().request()).isEmpty();
    }

    @Test
    void whatChangedNothingOrCannotBeUndoneIsNotOffered() {
        muteAll();
        assertThat(log.note("a1", stage.room, muteAll()))
                .as("all are muted already")
                .isZero();

        List<Integer> all = List.of(handle("Ana"), handle("Ben"));
        ActResult kicked = stage.act(link, new ActRequest(Act.KICK, all, false, "", null));
        assertThat(kicked.ok()).isEqualTo(2);
        assertThat(log.note("a2", stage.room, kicked)).isZero();
    }
}
