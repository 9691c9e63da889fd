package id.pandu.hub.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.pandu.api.model.CoverageState;
import id.pandu.api.model.Gender;
import id.pandu.api.model.ServiceEligibility;
import id.pandu.api.model.ServiceEligibility.AppliesToEnum;
import id.pandu.api.model.ServiceOffer;
import id.pandu.api.model.ServiceStatus;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueRulesTest {

    private static final List<ServiceOffer> HERE = List.of(new ServiceOffer("dinsos-sragen", "33.14", null));

    @Test
    void findNothingWrongWithWhatIsRight() {
        assertThat(new CatalogueRules(Shelf.catalogue(Shelf.repair())).flaws()).isEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments(
                        "/eligibility/maximumAge",
                        "not-below-minimum",
                        rules().minimumAge(60).maximumAge(5)),
                arguments("/eligibility/minimumAge", "possible-age", rules().minimumAge(-1)),
                arguments("/eligibility/maximumAge", "not-below-minimum", rules().maximumAge(200)),
                arguments("/eligibility/maximumDecile", "one-to-ten", rules().maximumDecile(11)),
                arguments("/eligibility/appliesTo", "of-a-person", household().minimumAge(3)),
                arguments("/eligibility/appliesTo", "of-a-person", household().gender(Gender.MALE)),
                arguments("/eligibility/appliesTo", "of-a-person", household().enrolled(true)),
                arguments("/eligibility/appliesTo", "of-a-person", household().coverage(List.of(CoverageState.NONE))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("wrong")
    void nameTheFieldOfAnEligibilityThatCannotBe(String field, String rule, ServiceEligibility.Builder rules) {
        assertThat(flaws(Shelf.food("soup", rules.build()))).contains(new CatalogueFlaw("soup", field, rule));
    }

    @Test
    void nameCodesThatTheCatalogueDoesNotHave() {
        assertThat(flaws(Shelf.food("soup", rules().build(), "family-card", "passport")))
                .containsExactly(new CatalogueFlaw("soup", "/documents/1", "known-code"));
    }

    @Test
    void keepACategoryToItsSector() {
        var foreign = new Term.Category("unfit-housing", Shelf.words("x"), Shelf.HUNGRY.sector());

        assertThat(flaws(Shelf.service("soup", ServiceStatus.ACTIVE, foreign, rules().build(), List.of(), HERE)))
                .containsExactly(new CatalogueFlaw("soup", "/categories/0", "known-code"));
    }

    @Test
    void wantSomebodyToGiveItAndNobodyTwice() {
        assertThat(flaws(Shelf.service(
                        "soup", ServiceStatus.ACTIVE, Shelf.HUNGRY, rules().build(), List.of(), List.of())))
                .containsExactly(new CatalogueFlaw("soup", "/providers", "at-least-one"));
        assertThat(flaws(Shelf.service(
                        "soup",
                        ServiceStatus.ACTIVE,
                        Shelf.HUNGRY,
                        rules().build(),
                        List.of(),
                        List.of(HERE.getFirst(), HERE.getFirst()))))
                .containsExactly(new CatalogueFlaw("soup", "/providers", "once-in-a-region"));
    }

    private static List<CatalogueFlaw> flaws(Service service) {
        return new CatalogueRules(Shelf.catalogue(service)).flaws();
    }

    private static ServiceEligibility.Builder rules() {
        return Shelf.rules();
    }

    private static ServiceEligibility.Builder household() {
        return Shelf.rules().appliesTo(AppliesToEnum.HOUSEHOLD);
    }
}
