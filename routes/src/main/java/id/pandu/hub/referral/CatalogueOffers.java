package id.pandu.hub.referral;

import id.pandu.api.model.Need;
import id.pandu.api.model.ServiceEligibility;
import id.pandu.api.model.ServiceEligibility.AppliesToEnum;
import id.pandu.hub.catalogue.Catalogue;
import java.util.List;
import java.util.Locale;

/** Who can help with a need, by the catalogue of services. */
public final class CatalogueOffers implements Offers {

    private final Catalogue catalogue;

    public CatalogueOffers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public boolean knows(Need need) {
        return catalogue.category(need.category()).isPresent();
    }

    @Override
    public String name(Offer offer, Locale language) {
        return catalogue
                .service(offer.service())
                .map(service -> service.name().in(language))
                .orElse(offer.service());
    }

    @Override
    public List<Offer> offers(Need need, String region) {
        return catalogue.offers(need.sector(), need.category(), region).stream()
                .map(offer -> new Offer(
                        offer.service().id(),
                        offer.agency(),
                        offer.service().protection(),
                        ages(offer.service().eligibility()),
                        offer.capacity()))
                .toList();
    }

    private static Ages ages(ServiceEligibility rules) {
        return rules.appliesTo() == AppliesToEnum.PERSON ? new Ages(rules.minimumAge(), rules.maximumAge()) : Ages.ANY;
    }
}
