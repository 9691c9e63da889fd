package id.pandu.connector.bpjsvclaim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.api.model.Facet;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.PersonKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PesertaRequestTest {

    private final PesertaTranslator unit = new PesertaTranslator(Native.PROPERTIES, Native.CLOCK);

    @ParameterizedTest
    @CsvSource({
        "2026-01-14T16:59:59Z, 2026-01-14",
        "2026-01-14T17:00:00Z, 2026-01-15",
        "2026-01-15T12:00:00Z, 2026-01-15"
    })
    void asksForTheDayThatItIsInJakarta(Instant now, String day) {
        var translator = new PesertaTranslator(Native.PROPERTIES, Clock.fixed(now, ZoneOffset.UTC));

        assertThat(translator.toRequest(query(Facet.COVERAGE, new PersonKey.Nik(Native.NIK))))
                .isEqualTo(new VClaimRequest(Native.NIK, "/Peserta/nik/3314105203909991/tglSEP/" + day));
    }

    static Stream<PersonKey> subjectsVClaimDoesNotKnow() {
        return Stream.of(
                new PersonKey.AgencyKey("dinsos-sragen", "3314101501209993"), new PersonKey.Nik("../../Rujukan/1"));
    }

    @ParameterizedTest
    @MethodSource("subjectsVClaimDoesNotKnow")
    void asksForNoOtherSubject(PersonKey person) {
        assertThatThrownBy(() -> unit.toRequest(query(Facet.COVERAGE, person)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("VClaim can be asked for the coverage of a NIK only.");
    }

    @Test
    void asksForNoOtherFacet() {
        assertThatThrownBy(() -> unit.toRequest(query(Facet.HEALTH, new PersonKey.Nik(Native.NIK))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LookupQuery query(Facet facet, PersonKey person) {
        return new LookupQuery(facet, person, Instant.MAX);
    }
}
