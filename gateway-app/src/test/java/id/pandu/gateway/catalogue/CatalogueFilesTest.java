package id.pandu.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.pandu.api.model.Sector;
import id.pandu.api.model.ServiceEligibility.AppliesToEnum;
import id.pandu.api.model.ServiceOffer;
import id.pandu.api.model.ServiceStatus;
import id.pandu.hub.catalogue.Catalogue;
import id.pandu.hub.catalogue.Offer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class CatalogueFilesTest {

    private static final String TERMS = """
            places: {"33.14": sragen, "64.03": berau}
            categories:
              unfit-housing: {sector: housing, name: {id: Rumah tidak layak, en: Unfit house}}
            documents:
              family-card: {id: Kartu keluarga, en: Family card}
            goods:
              tent: {name: {id: Tenda, en: Tent}, unit: {id: unit, en: piece}}
            """;
    private static final String SERVICES = """
            services:
              repair:
                name: {id: Perbaikan rumah, en: Repair}
                description: {id: Atap dan lantai, en: Roof and floor}
                sector: housing
                categories: [unfit-housing]
                scopeGroup: social-protection-and-security
                eligibility: {appliesTo: household, maximumDecile: 4}
                documents: [family-card]
                goods: [tent]
                providers:
                  - {agency: "perkim-{place}", regions: ["*"], capacity: {units: 40, per: year}}
                  - {agency: bpbd-sragen, regions: ["33.14"]}
            """;

    private final CatalogueFiles unit = new CatalogueFiles();

    @Test
    void readsSectionsOutOfSeveralFiles() {
        Catalogue catalogue = unit.read(List.of(file(SERVICES), file(TERMS)));

        assertThat(catalogue.service("repair")).hasValueSatisfying(service -> {
            assertThat(service.name().en()).isEqualTo("Repair");
            assertThat(service.status()).isEqualTo(ServiceStatus.ACTIVE);
            assertThat(service.eligibility().appliesTo()).isEqualTo(AppliesToEnum.HOUSEHOLD);
            assertThat(service.protection()).isFalse();
            assertThat(service.offers())
                    .extracting(ServiceOffer::region, ServiceOffer::agency)
                    .containsExactly(
                            tuple("33.14", "perkim-sragen"),
                            tuple("64.03", "perkim-berau"),
                            tuple("33.14", "bpbd-sragen"));
        });
        assertThat(catalogue.offers(Sector.HOUSING, "unfit-housing", "33.14"))
                .extracting(Offer::agency)
                .containsExactly("perkim-sragen", "bpbd-sragen");
        assertThat(catalogue.goods("tent")).isPresent();
        assertThat(catalogue.document("family-card")).isPresent();
    }

    @Test
    void readsAnEmptyFileAndNoFile() {
        assertThat(unit.read(List.of(file("# nothing yet\n"))).services()).isEmpty();
        assertThat(unit.read(List.of()).services()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sector: housing | sector: castles | services.repair cannot be used at /sector",
                "maximumDecile: 4 | maximumDecile: four | services.repair cannot be used at /eligibility/maximumDecile",
                "maximumDecile: 4 | maximumDecile: 40 | services.repair breaks a rule at /eligibility/maximumDecile"
                        + " (one-to-ten)",
                "maximumDecile: 4 | minimumAge: 4 | services.repair breaks a rule at /eligibility/appliesTo"
                        + " (of-a-person)",
                "en: Repair | english: Repair | services.repair cannot be used at /name",
                "categories: [unfit-housing] | categories: [roof] | services.repair breaks a rule at /categories/0"
                        + " (known-code)",
                "categories: [unfit-housing] | category: unfit-housing | services.repair cannot be used at",
                "documents: [family-card] | documents: [roof] | services.repair breaks a rule at /documents/0"
                        + " (known-code)",
                "goods: [tent] | goods: [roof] | services.repair breaks a rule at /goods/0 (known-code)",
                "regions: [\"33.14\"] | regions: [33.14] | services.repair cannot be used at /providers/1/regions/0",
                "regions: [\"33.14\"] | regions: [\"99.99\"] | services.repair cannot be used at /providers/1/regions",
                "agency: bpbd-sragen | agency: BPBD Sragen | services.repair cannot be used at /providers/1/agency",
                "goods: [tent] | targetGroups: [victim-of-violence] | services.repair breaks a rule at /protection"
                        + " (protects-victims)",
                "units: 40 | units: many | services.repair cannot be used at /providers/0/capacity/units",
                "repair: | Re_pair: | services.Re_pair has a code",
                "services: | service: | there is no section service",
            })
    void namesFileServiceAndField(String right, String wrong, String told) {
        assertThatThrownBy(() -> unit.read(List.of(file(TERMS), file(SERVICES.replace(right, wrong)))))
                .isInstanceOf(InvalidCatalogueException.class)
                .hasMessageContaining("uji.yaml")
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"- a list", "just text", "services: [", "services: 1", "services: {repair: }"})
    void refusesWhatIsNoMapOfSections(String text) {
        assertThatThrownBy(() -> unit.read(List.of(file(text))))
                .isInstanceOf(InvalidCatalogueException.class)
                .hasMessageContaining("uji.yaml");
    }

    @Test
    void refusesOneCodeTwice() {
        assertThatThrownBy(() -> unit.read(List.of(file(TERMS), file(TERMS))))
                .isInstanceOf(InvalidCatalogueException.class)
                .hasMessageContaining("places.33.14 stands in");
        assertThatThrownBy(() -> unit.read(List.of(file(TERMS + "goods: {}\n"))))
                .isInstanceOf(InvalidCatalogueException.class);
    }

    private static Resource file(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "uji.yaml");
    }
}
