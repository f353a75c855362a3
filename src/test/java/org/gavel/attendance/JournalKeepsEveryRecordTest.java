package org.gavel.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.gavel.conference.Sighting;
import org.gavel.conference.Sighting.MemberLeft;
import org.gavel.conference.Sighting.MemberSeen;
import org.gavel.conference.Sighting.RosterSeen;

class JournalKeepsEveryRecordTest {

    private final SightingCodec codec = new SightingCodec();
    private final SightedRoom room = new SightedRoom();

    @Property(tries = 200)
    void ofAJoin(
            @ForAll String uuid,
            @ForAll String name,
            @ForAll boolean exactly,
            @ForAll @LongRange(max = 1L << 33) long at) {
        MemberSeen seen = room.member(at, uuid, name, at / 2, exactly);

        assertThat(thereAndBack(seen)).isInstanceOfSatisfying(MemberSeen.class, back -> {
            assertThat(back.conference()).isEqualTo(seen.conference());
            assertThat(back.uuid()).isEqualTo(seen.uuid());
            assertThat(back.number()).isEqualTo(seen.number());
            assertThat(back.name()).isEqualTo(seen.name());
            assertThat(back.joinedAt()).isEqualTo(seen.joinedAt());
            assertThat(back.joinedExactly()).isEqualTo(exactly);
            assertThat(back.at()).isEqualTo(seen.at());
        });
    }

    @Property(tries = 200)
    void ofALeave(@ForAll String uuid, @ForAll String by, @ForAll String reason) {
        MemberLeft left = new MemberLeft(room.id, uuid, Instant.now(), by, reason);
        assertThat(thereAndBack(left)).isEqualTo(left);
    }

    @Property(tries = 200)
    void ofAWholeRoster(@ForAll Set<String> uuids) {
        RosterSeen seen = new RosterSeen(room.id, uuids, Instant.now());
        assertThat(thereAndBack(seen)).isEqualTo(seen);
    }

    @Example
    void ofTheRoom() {
        assertThat(thereAndBack(room.over(5))).isEqualTo(room.over(5));
        assertThat(thereAndBack(room.running(5, 2))).isEqualTo(room.running(5, 2));
        assertThat(thereAndBack(room.out(5, "a"))).isEqualTo(room.out(5, "a"));
    }

    @Property(tries = 200)
    void aTextThatIsNoSightingIsRefused(@ForAll String text) {
        assertThatThrownBy(() -> codec.event(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private Sighting thereAndBack(Sighting sighting) {
        String line = codec.line(sighting);
        assertThat(line).doesNotContain("\n");
        return codec.event(line);
    }
}
