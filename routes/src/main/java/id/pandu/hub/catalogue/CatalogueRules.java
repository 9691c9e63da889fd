package id.pandu.hub.catalogue;

import id.pandu.api.model.Sector;
import id.pandu.api.model.ServiceEligibility;
import id.pandu.api.model.ServiceEligibility.AppliesToEnum;
import id.pandu.api.model.TargetGroup;
import id.pandu.hub.catalogue.Term.Category;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** What a service has to keep beyond the shape of an entry, so that whoever reads the catalogue can rely on it. */
public final class CatalogueRules {

    private static final int OLDEST = 130;
    private static final Set<TargetGroup> VICTIMS = EnumSet.of(
            TargetGroup.CHILD_VICTIM_OF_VIOLENCE, TargetGroup.VICTIM_OF_VIOLENCE, TargetGroup.VICTIM_OF_TRAFFICKING);

    private final Catalogue catalogue;

    public CatalogueRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Everything that is wrong, service by service. */
    public List<CatalogueFlaw> flaws() {
        return catalogue.services().stream()
                .flatMap(service -> flaws(service).stream())
                .toList();
    }

    private List<CatalogueFlaw> flaws(Service service) {
        var flaws = new ArrayList<CatalogueFlaw>();
        check(
                flaws,
                service,
                "/categories",
                "at-least-one",
                !service.categories().isEmpty());
        unknown(flaws, service, "/categories", service.categories(), code -> isOfSector(code, service.sector()));
        unknown(
                flaws,
                service,
                "/documents",
                service.documents(),
                code -> catalogue.document(code).isPresent());
        unknown(
                flaws,
                service,
                "/goods",
                service.goods(),
                code -> catalogue.goods(code).isPresent());
        check(flaws, service, "/providers", "at-least-one", !service.offers().isEmpty());
        check(flaws, service, "/providers", "once-in-a-region", areOnce(service));
        boolean forVictims = !Collections.disjoint(service.targetGroups(), VICTIMS);
        check(flaws, service, "/protection", "protects-victims", service.protection() || !forVictims);
        eligibility(flaws, service, service.eligibility());
        return flaws;
    }

    private boolean isOfSector(String code, Sector sector) {
        return catalogue
                .category(code)
                .map(Category::sector)
                .filter(sector::equals)
                .isPresent();
    }

    private static void eligibility(List<CatalogueFlaw> flaws, Service service, ServiceEligibility rules) {
        ages(flaws, service, rules);
        int decile = Objects.requireNonNullElse(rules.maximumDecile(), 1);
        check(flaws, service, "/eligibility/maximumDecile", "one-to-ten", decile >= 1 && decile <= 10);
        boolean grouped = !rules.targetGroupsOnly() || !service.targetGroups().isEmpty();
        check(flaws, service, "/eligibility/targetGroupsOnly", "has-target-groups", grouped);
        boolean fitting = rules.appliesTo() == AppliesToEnum.PERSON || !isPersonal(rules);
        check(flaws, service, "/eligibility/appliesTo", "of-a-person", fitting);
    }

    private static void ages(List<CatalogueFlaw> flaws, Service service, ServiceEligibility rules) {
        int youngest = Objects.requireNonNullElse(rules.minimumAge(), 0);
        int oldest = Objects.requireNonNullElse(rules.maximumAge(), OLDEST);
        check(flaws, service, "/eligibility/minimumAge", "possible-age", youngest >= 0 && youngest <= OLDEST);
        check(flaws, service, "/eligibility/maximumAge", "not-below-minimum", oldest >= youngest && oldest <= OLDEST);
    }

    /** Whether it asks for something that a household does not have. */
    private static boolean isPersonal(ServiceEligibility rules) {
        return rules.minimumAge() != null
                || rules.maximumAge() != null
                || rules.gender() != null
                || rules.enrolled() != null
                || rules.coverage() != null;
    }

    private static boolean areOnce(Service service) {
        Set<String> places = new HashSet<>();
        return service.offers().stream().allMatch(offer -> places.add(offer.region() + " " + offer.agency()));
    }

    private static void unknown(
            List<CatalogueFlaw> flaws, Service service, String field, List<String> codes, Predicate<String> known) {
        for (int place = 0; place < codes.size(); place++) {
            check(flaws, service, field + "/" + place, "known-code", known.test(codes.get(place)));
        }
    }

    private static void check(List<CatalogueFlaw> flaws, Service service, String field, String rule, boolean kept) {
        if (!kept) {
            flaws.add(new CatalogueFlaw(service.id(), field, rule));
        }
    }
}
