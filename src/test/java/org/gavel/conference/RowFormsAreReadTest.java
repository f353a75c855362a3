package org.gavel.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gavel.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A member is read out of every form of row that switches are known to send (docs/protocol.md §7.6 to §7.8, §11.3). */
class RowFormsAreReadTest {

    private static final String STATUS = "{^audio^:{^muted^:true,^deaf^:true,^onHold^:false,"
            + "^talking^:false,^floor^:true,^energyScore^:412},^video^:false,^oldStatus^:^MUTE^}";

    @Test
    void stockRow() {
        Member member = read("['0012','1009','Dispatch 9','opus@48000','" + STATUS + "',{'email':'d9@pbx.test'},null]");

        assertThat(member)
                .isEqualTo(new Member(
                        "key",
                        12,
                        "1009",
                        "Dispatch 9",
                        "opus@48000",
                        new AudioStatus(true, true, false, false, true, 412),
                        null,
                        "MUTE",
                        null,
                        null,
                        Map.of("email", "d9@pbx.test")));
    }

    @ParameterizedTest
    @CsvSource({
        "HOLD, false, true, false, false",
        "MUTE, true, false, false, false",
        "TALKING (FLOOR), false, false, true, true",
        "FLOOR, false, false, false, true",
        "TALKING, false, false, true, false",
        "ACTIVE VIDEO, false, false, false, false",
        "TALKING VIDEO (FLOOR), false, false, true, false"
    })
    void wordStatus(String words, boolean muted, boolean hold, boolean talking, boolean floor) {
        Member member = read("['0012','1009','Dispatch 9','opus@48000','" + words + "',null]");

        assertThat(member.audio()).isEqualTo(new AudioStatus(muted, false, hold, talking, floor, 0));
        assertThat(member.statusText()).isEqualTo(words);
        assertThat(member.videoStatus().isPresent()).isEqualTo(words.contains("VIDEO"));
    }

    @Test
    void wordsTellOfVideoMuteAndFloor() {
        assertThat(read("['1','2','3','4','MUTE VIDEO (BLIND)']").video().muted())
                .isTrue();
        assertThat(read("['1','2','3','4','MUTE VIDEO (FLOOR)']").video().floor())
                .isTrue();
    }

    @Test
    void legacyRowWithEmail() {
        Member member = read("['0012','1009','Dispatch 9','opus@48000','ACTIVE','d9@pbx.test']");

        assertThat(member.variables()).containsExactly(Map.entry("email", "d9@pbx.test"));
    }

    @Test
    void aRowWhoseNameIsLeftOut() {
        Member member = read("['0012','1009','opus@48000','" + STATUS + "',{},null]");

        assertThat(member.number()).isEqualTo("1009");
        assertThat(member.name()).isEqualTo("1009");
        assertThat(member.codec()).isEqualTo("opus@48000");
        assertThat(member.audio().muted()).isTrue();
    }

    @Test
    void aRowWhoseNameAndNumberAreLeftOut() {
        Member member = read("['0012','opus@48000','" + STATUS + "',{},null]");

        assertThat(member.name()).isEmpty();
        assertThat(member.codec()).isEqualTo("opus@48000");
        assertThat(member.audio().muted()).isTrue();
    }

    @Test
    void xccArrayRow() {
        Member member = read("['77','1009','Nine','PCMU@8000',"
                + "{'audio':{'talking':true,'muted':'false','deaf':0,'onHold':1}},{'node_uuid':'node-2'},null]");

        assertThat(member.audio()).isEqualTo(new AudioStatus(false, false, true, true, false, 0));
        assertThat(member.node()).isEqualTo("node-2");
    }

    @Test
    void xccObjectRow() {
        Member member = read("{'memberID':'77','cidNumber':'1009','cidName':'Nine','codec':'','email':'n@x.cn',"
                + "'status':{'audio':{'talking':true},'video':{'mediaFlow':true,'canvasID':1},'isModerator':true},"
                + "'nodeUUID':'node-3','uuid':'u-1','active':true}");

        assertThat(member.uuid()).isEqualTo("u-1");
        assertThat(member.memberId()).isEqualTo(77);
        assertThat(member.number()).isEqualTo("1009");
        assertThat(member.name()).isEqualTo("Nine");
        assertThat(member.audio().talking()).isTrue();
        assertThat(member.video().canvasId()).isEqualTo(1);
        assertThat(member.moderator()).isTrue();
        assertThat(member.node()).isEqualTo("node-3");
        assertThat(member.variables()).containsExactly(Map.entry("email", "n@x.cn"));
    }

    @Test
    void holdByTheApiShowsInTheWordsAlone() {
        assertThat(read("['1','2','3','4','{^audio^:{^onHold^:false},^oldStatus^:^HOLD^}']")
                        .audio()
                        .onHold())
                .isTrue();
    }

    @Test
    void anUnknownCodecIsEmpty() {
        assertThat(read("['1','2','3','@','ACTIVE']").codec()).isEmpty();
    }

    @Test
    void stockRowsSayNothingOfModerators() {
        assertThat(read("['1','2','3','4','" + STATUS + "',{},null]").moderator())
                .isNull();
    }

    /** A caller chooses their name, not their status. */
    @ParameterizedTest
    @CsvSource({"MUTE", "HOLD", "TALKING (FLOOR)"})
    void aNameIsNeverTakenForTheStatus(String name) {
        Member member = read("['0012','" + name + "','" + name + "','opus@48000','ACTIVE',null]");

        assertThat(member.name()).isEqualTo(name);
        assertThat(member.audio()).isEqualTo(AudioStatus.SILENT);
    }

    @Test
    void aStatusThatCannotBeReadKeepsItsWords() {
        Member member = read("['0012','1009','Nine','opus@48000','TALKING AND DANCING',{}]");

        assertThat(member.statusText()).isEqualTo("TALKING AND DANCING");
        assertThat(member.audio().talking()).isTrue();
        assertThat(member.name()).isEqualTo("Nine");
    }

    @Test
    void aRowOfNothingIsStillSomebody() {
        assertThat(read("null").uuid()).isEqualTo("key");
        assertThat(read("[]").memberId()).isZero();
    }

    /** Single quotes stand for double ones, and {@code ^} for those inside a text. */
    private static Member read(String row) {
        return MemberReader.read("key", JsonText.read(row.replace('\'', '"').replace("^", "\\\"")));
    }
}
