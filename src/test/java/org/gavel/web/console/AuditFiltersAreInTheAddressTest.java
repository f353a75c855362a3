package org.gavel.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gavel.audit.AuditFilter;
import org.gavel.audit.AuditKind;
import org.gavel.audit.AuditPlace;
import org.gavel.audit.AuditStatus;

class AuditFiltersAreInTheAddressTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Example
    void allOfIt() {
        Map<String, String> asked = Map.of(
                "from",
                "2026-07-01T12:00",
                "until",
                "2026-07-01T12:00:01",
                "actor",
                " anna ",
                "kind",
                "ACT",
                "what",
                "mute",
                "room",
                "3000",
                "outcome",
                "UNKNOWN",
                "text",
                "Ada");
        AuditAddress address = new AuditAddress(asked::get);

        assertThat(address.isUnderstood(BERLIN)).isTrue();
        assertThat(address.filter(BERLIN, false))
                .isEqualTo(new AuditFilter(
                        Instant.parse("2026-07-01T10:00:00Z"),
                        Instant.parse("2026-07-01T10:00:01Z"),
                        "anna",
                        Set.of(AuditKind.ACT),
                        "mute",
                        "3000",
                        AuditStatus.UNKNOWN,
                        "Ada",
                        false));
    }

    @Example
    void nothing() {
        AuditAddress address = new AuditAddress(name -> null);

        assertThat(address.isUnderstood(BERLIN)).isTrue();
        assertThat(address.asksForSomething()).isFalse();
        assertThat(address.text()).isEmpty();
        assertThat(address.filter(BERLIN, false)).isEqualTo(AuditFilter.EVERYTHING);
    }

    @Property(tries = 300)
    void whateverItIsItIsUnderstoodOrToldAndKept(@ForAll String one, @ForAll String two) {
        AuditAddress address = new AuditAddress(
                name -> name.equals("from") || name.equals("kind") ? one : name.equals("text") ? two : null);

        assertThat(address.value("text")).isEqualTo(two.strip());
        assertThatCode(() -> {
                    if (address.isUnderstood(BERLIN)) {
                        address.filter(BERLIN, true);
                    }
                })
                .doesNotThrowAnyException();
    }

    @Property(tries = 300)
    void anAddressMadeOfItAsksTheSame(
            @ForAll @net.jqwik.api.constraints.AlphaChars String actor, @ForAll("texts") String text) {
        AuditAddress address =
                new AuditAddress(name -> name.equals("actor") ? actor : name.equals("text") ? text : null);
        Map<String, String> again = Arrays.stream(address.text().split("&"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toMap(
                        part -> part.substring(0, part.indexOf('=')),
                        part -> URLDecoder.decode(part.substring(part.indexOf('=') + 1), StandardCharsets.UTF_8)));

        assertThat(new AuditAddress(again::get).text()).isEqualTo(address.text());
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> texts() {
        return net.jqwik.api.Arbitraries.strings().withChars("a&=?#%+\"'<>é中 ").ofMaxLength(20);
    }

    @Property(tries = 300)
    void aPlaceIsOursOrNone(@ForAll String text) {
        assertThat(AuditPlace.of(text)).isEmpty();
        assertThat(AuditPlace.of("999999999999999.a.1")).isPresent();
    }
}
