package org.gavel.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.gavel.json.JsonText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchFindsMembersInAnySpellingTest {

    private final TestRoster members = new TestRoster();

    @ParameterizedTest
    @CsvSource({
        "Jürgen Müller, muller",
        "Jurgen, JÜRGEN",
        "Ｊｕｒｇｅｎ, jurgen",
        "+49 (30) 12–34, 493012",
        "+49301234, 49 30 12",
        "Anna, 10-01",
        "Anna, １００１"
    })
    void byNameOrNumber(String name, String typed) {
        members.join(name);

        assertThat(search(typed).matches(members.entry(name), Names.PLAIN)).isTrue();
        assertThat(search("nobody").matches(members.entry(name), Names.PLAIN)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Anna, 10-01", "+49 (30) 12–34, 493012"})
    void butNotByADigitThatIsHidden(String name, String typed) {
        members.join(name);

        assertThat(search(typed).matches(members.entry(name), Names.MASKED)).isFalse();
    }

    private static Query search(String typed) {
        return Query.read(JsonText.object().add("search", typed).build());
    }
}
