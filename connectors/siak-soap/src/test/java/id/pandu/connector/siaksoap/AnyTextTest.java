package id.pandu.connector.siaksoap;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.Gender;
import id.pandu.connector.ResolveQuery;
import id.pandu.connector.siaksoap.penduduk.CariPenduduk;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever stands in a text, going out or coming in. */
class AnyTextTest {

    private static final LocalDate BIRTH_DATE = LocalDate.of(1990, 3, 12);

    private final ResolutionTranslator unit = new ResolutionTranslator(Native.PROPERTIES, Native.CLOCK);

    @Property
    void asksForAnyNameAsItIsOrNotAtAll(@ForAll String name) {
        try {
            CariPenduduk question = (CariPenduduk) unit.toRequest(query(name));
            assertThat(question.getNAMALGKP()).isEqualTo(name).hasSizeBetween(1, 200);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasNoCause().hasMessageStartingWith("The civil registry can be asked for");
        }
    }

    @Property
    void leavesNoControlInAnyName(@ForAll String name) {
        String clean = NativeText.clean(name);

        assertThat(clean == null ? "x" : clean)
                .isNotBlank()
                .doesNotContainPattern("[\\p{Cntrl}\\u0080-\\u009F\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]")
                .isEqualTo(NativeText.clean(clean == null ? "x" : clean));
    }

    private static ResolveQuery query(String name) {
        return new ResolveQuery(new DemographicSubject(name, BIRTH_DATE, Gender.FEMALE), Instant.MAX);
    }
}
