package id.pandu.hub.agency;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.AgencyEntry;
import id.pandu.api.model.Facet;
import id.pandu.connector.Agency;
import id.pandu.connector.Connector;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgencyDirectoryTest {

    private final ConnectedAgency berau = agency("disdik-berau", "64.03", Facet.EDUCATION);
    private final ConnectedAgency sragen = agency("disdik-sragen", "33.14", Facet.EDUCATION);
    private final ConnectedAgency bpjs = agency("bpjs-kesehatan", null, Facet.COVERAGE);
    private final AgencyDirectory unit = new AgencyDirectory(List.of(berau, sragen, bpjs));

    @Test
    void findsANationalAgencyFromEveryRegion() {
        assertThat(unit.serving(Facet.COVERAGE, "33.14")).containsExactly(bpjs);
        assertThat(unit.serving(Facet.COVERAGE, "64.03")).containsExactly(bpjs);
    }

    @Test
    void findsTheRegionsOwnAgency() {
        assertThat(unit.serving(Facet.EDUCATION, "33.14")).containsExactly(sragen);
        assertThat(unit.serving(Facet.EDUCATION, "32.12")).isEmpty();
    }

    @Test
    void knowsTheRegionsThatTakePart() {
        assertThat(unit.knowsRegion("33.14")).isTrue();
        assertThat(unit.knowsRegion("33.15")).isFalse();
    }

    @Test
    void asksCivilRegistriesFirstWhoIsMeantThenTheRegionsOthers() {
        ConnectedAgency social = agency("a-dinsos-sragen", "33.14", Facet.WELFARE);
        ConnectedAgency civil = agency("dukcapil", null, Facet.IDENTITY);
        ConnectedAgency elsewhere = agency("dinsos-berau", "64.03", Facet.WELFARE);
        var directory = new AgencyDirectory(List.of(elsewhere, social, bpjs, civil));

        assertThat(directory.resolvers("33.14")).containsExactly(civil, social);
    }

    @Test
    void listsNationalAgenciesFirstThenByRegion() {
        assertThat(unit.list().agencies())
                .extracting(AgencyEntry::id)
                .containsExactly("bpjs-kesehatan", "disdik-sragen", "disdik-berau");
    }

    private static ConnectedAgency agency(String id, @Nullable String region, Facet facet) {
        var settings = new GuardSettings(Duration.ofSeconds(1), 1, 50, 4, Duration.ofSeconds(1));
        return new ConnectedAgency(
                new Agency(id, id, region, List.of(facet)),
                "fake",
                Connector.Mode.RECORD,
                facet != Facet.COVERAGE,
                new AgencyGuard(id, settings, Clock.systemUTC()));
    }
}
