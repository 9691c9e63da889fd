package id.pandu.hub.catalogue;

import id.pandu.api.model.ScopeGroup;
import id.pandu.api.model.Sector;
import id.pandu.api.model.ServiceCapacity;
import id.pandu.api.model.ServiceEligibility;
import id.pandu.api.model.ServiceEligibility.AppliesToEnum;
import id.pandu.api.model.ServiceOffer;
import id.pandu.api.model.ServiceStatus;
import id.pandu.api.model.TargetGroup;
import id.pandu.hub.catalogue.Term.Article;
import id.pandu.hub.catalogue.Term.Category;
import id.pandu.hub.catalogue.Term.Document;
import java.util.List;

/** A small catalogue. */
final class Shelf {

    static final Category UNFIT = new Category("unfit-housing", words("unfit-housing"), Sector.HOUSING);
    static final Category HUNGRY = new Category("food-shortage", words("food-shortage"), Sector.FOOD);
    static final Article PARCEL = new Article("food-parcel", words("food-parcel"), words("parcel"));
    static final Document CARD = new Document("family-card", words("family-card"));
    static final ServiceCapacity FORTY = new ServiceCapacity(40, ServiceCapacity.PerEnum.YEAR);

    private Shelf() {}

    static Words words(String text) {
        return new Words(text + " (id)", text + " (en)");
    }

    static ServiceEligibility.Builder rules() {
        return ServiceEligibility.builder();
    }

    /** A service for whoever is hungry, in Sragen. */
    static Service food(String id, ServiceEligibility rules, String... documents) {
        return service(
                id,
                ServiceStatus.ACTIVE,
                HUNGRY,
                rules,
                List.of(documents),
                List.of(new ServiceOffer("dinsos-sragen", "33.14", null)));
    }

    static Service service(
            String id,
            ServiceStatus status,
            Category category,
            ServiceEligibility rules,
            List<String> documents,
            List<ServiceOffer> offers) {
        return new Service(
                id,
                words(id),
                words("about " + id),
                status,
                category.sector(),
                List.of(category.code()),
                ScopeGroup.SOCIAL_PROTECTION_AND_SECURITY,
                List.of(TargetGroup.DESTITUTE_POOR, TargetGroup.NEGLECTED_OLDER_PERSON),
                rules,
                null,
                documents,
                List.of(),
                offers,
                false,
                null);
    }

    static Service repair() {
        return service(
                "repair",
                ServiceStatus.ACTIVE,
                UNFIT,
                rules().appliesTo(AppliesToEnum.HOUSEHOLD)
                        .maximumDecile(4)
                        .residentsOnly(true)
                        .build(),
                List.of("family-card"),
                List.of(
                        new ServiceOffer("perkim-sragen", "33.14", FORTY),
                        new ServiceOffer("perkim-berau", "64.03", null)));
    }

    static Catalogue catalogue(Service... services) {
        return new Catalogue(List.of(UNFIT, HUNGRY), List.of(PARCEL), List.of(CARD), List.of(services));
    }
}
