package org.gavel.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import org.gavel.account.SecretBox.Opened;
import org.gavel.store.MasterKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsCannotBeReadFromTheDatabaseTest {

    private static final String SECRET = "the switch’s own 1234";

    @TempDir
    Path directory;

    private SecretBox box;

    @BeforeEach
    void make() {
        box = box("gavel.key");
    }

    private SecretBox box(String file) {
        return new SecretBox(MasterKey.of(directory.resolve(file)));
    }

    @Test
    void withTheKeyItIsGotBackAlsoAfterARestart() {
        String sealed = box.seal(SECRET, "anna");

        assertThat(box("gavel.key").open(sealed, "anna")).isEqualTo(new Opened.Open(SECRET));
        assertThat(box.opens(sealed, "anna")).isTrue();
    }

    @Test
    void theDatabaseSeesNothingOfItAndNotThatTwoAreTheSame() {
        String one = box.seal(SECRET, "anna");
        String other = box.seal(SECRET, "anna");

        assertThat(one).isNotEqualTo(other).doesNotContain("1234");
        assertThat(new String(
                        Base64.getDecoder().decode(one.split(":")[2]), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("1234");
        assertThat(box.seal("\u5bc6".repeat(SecretBox.MAX_LENGTH), "anna")).hasSizeLessThanOrEqualTo(1024);
    }

    @Test
    void anotherKeyIsToldFromTampering() {
        String sealed = box.seal(SECRET, "anna");

        assertThat(box("other.key").open(sealed, "anna")).isInstanceOf(Opened.OtherKey.class);
    }

    @Test
    void aSecretCopiedToAnotherAccountCannotBeRead() {
        assertThat(box.open(box.seal(SECRET, "anna"), "eve")).isInstanceOf(Opened.Broken.class);
    }

    @Test
    void eachChangedByteIsNoticed() {
        String[] parts = box.seal(SECRET, "anna").split(":");
        byte[] bytes = Base64.getDecoder().decode(parts[2]);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            String text = parts[0] + ":" + parts[1] + ":" + Base64.getEncoder().encodeToString(changed);
            assertThat(box.open(text, "anna")).isInstanceOf(Opened.Broken.class);
        }
    }

    @Test
    void aTextThatWasNeverEncryptedCannotBeRead() {
        String fingerprint = box.seal(SECRET, "anna").split(":")[1];
        for (String text :
                new String[] {"", "1234", "v1:" + fingerprint + ":", "v1:" + fingerprint + ":%%", "v2:x:y", ":::"}) {
            assertThat(box.open(text, "anna")).as(text).isInstanceOf(Opened.Broken.class);
        }
    }

    @Test
    void noLogShowsIt() {
        assertThat(new Opened.Open(SECRET).toString()).doesNotContain(SECRET);
        assertThat(new SwitchAccount("1001", SECRET).toString()).doesNotContain(SECRET);
    }
}
