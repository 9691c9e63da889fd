package id.pandu.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.ScopeGroup;
import id.pandu.api.model.Sector;
import id.pandu.api.model.ServiceOffer;
import id.pandu.api.model.TargetGroup;
import id.pandu.hub.catalogue.Catalogue;
import id.pandu.hub.catalogue.Offer;
import id.pandu.hub.catalogue.Service;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The catalogue that the sandbox starts with. */
class SandboxCatalogueTest {

    private final Catalogue unit = new CatalogueFiles()
            .read(List.of(
                    new PathMatchingResourcePatternResolver().getResources("file:sandbox/config/services/*.yaml")));

    SandboxCatalogueTest() throws IOException {}

    @Test
    void hasTheProgrammesOfTheDomain() {
        assertThat(unit.services())
                .hasSizeGreaterThan(45)
                .extracting(Service::id)
                .contains(
                        "pkh",
                        "sembako",
                        "pbi-jkn",
                        "jamkesda",
                        "pip-kip",
                        "kip-kuliah",
                        "atensi",
                        "rtlh-repair",
                        "bsps",
                        "kube",
                        "pena",
                        "micro-business-support",
                        "kartu-prakerja",
                        "blt-dana-desa",
                        "mobility-aids",
                        "livelihood-kits",
                        "bedding-and-clothing",
                        "food-parcels",
                        "identity-card",
                        "family-card",
                        "birth-record",
                        "immunisation",
                        "supplementary-feeding",
                        "paud",
                        "day-care",
                        "family-planning",
                        "stunting-prevention",
                        "violence-protection",
                        "trafficking-protection",
                        "drug-rehabilitation",
                        "disaster-relief",
                        "migrant-worker-return",
                        "elderly-care",
                        "work-insurance-benefits");
    }

    @Test
    void leavesOutNoSectorNoScopeGroupAndNobodyInNeed() {
        assertThat(unit.services()).extracting(Service::sector).contains(Sector.values());
        assertThat(unit.services()).extracting(Service::scopeGroup).contains(ScopeGroup.values());
        assertThat(unit.services()).flatExtracting(Service::targetGroups).contains(TargetGroup.values());
    }

    @Test
    void servesEveryRegionByItsOwnAgencies() {
        for (String region : List.of("33.14", "73.03", "64.03", "32.72", "13.76", "63.71", "32.12")) {
            assertThat(unit.offers(Sector.FOOD, "food-shortage", region))
                    .as(region)
                    .hasSize(2);
            assertThat(unit.offers(Sector.HOUSING, "unfit-housing", region))
                    .as(region)
                    .isNotEmpty();
            assertThat(unit.services())
                    .filteredOn(service -> !service.offersIn(region).isEmpty())
                    .as(region)
                    .hasSizeGreaterThan(25);
        }
        assertThat(unit.offers(Sector.HOUSING, "unfit-housing", "33.14"))
                .extracting(Offer::agency)
                .containsOnly("perkim-sragen");
    }

    @Test
    void handsOutInIndramayuWhatWasHandedOverThere() {
        assertThat(capacity("mobility-aids")).isEqualTo(22);
        assertThat(capacity("livelihood-kits")).isEqualTo(2);
        assertThat(capacity("bedding-and-clothing")).isEqualTo(3);
        assertThat(capacity("food-parcels")).isEqualTo(26);
    }

    @Test
    void marksWhatProtectsVictims() {
        assertThat(unit.services())
                .filteredOn(Service::protection)
                .extracting(Service::id)
                .containsExactly("child-violence-protection", "trafficking-protection", "violence-protection");
        assertThat(unit.services())
                .filteredOn(service -> service.targetGroups().contains(TargetGroup.VICTIM_OF_VIOLENCE)
                        || service.targetGroups().contains(TargetGroup.VICTIM_OF_TRAFFICKING))
                .allMatch(Service::protection);
    }

    private int capacity(String service) {
        return unit.service(service).orElseThrow().offersIn("32.12").stream()
                .map(ServiceOffer::capacity)
                .findFirst()
                .orElseThrow()
                .units();
    }
}
