package id.pandu.hub.catalogue;

import id.pandu.api.model.ServiceEntry;
import id.pandu.api.model.ServiceList;
import id.pandu.api.model.ServiceOffer;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers questions about the catalogue itself. */
public final class CatalogueQuestions {

    private final Catalogue catalogue;
    private final AgencyDirectory directory;

    public CatalogueQuestions(Catalogue catalogue, AgencyDirectory directory) {
        this.catalogue = catalogue;
        this.directory = directory;
    }

    /** Why these filters can find nothing. */
    Optional<Refusal> refusal(ServiceFilter filter) {
        if (filter.category().filter(code -> catalogue.category(code).isEmpty()).isPresent()) {
            return Optional.of(Refusal.at(ProblemType.CALLER_NOT_IN_CATALOGUE, "query:category", "known-category"));
        }
        return filter.region().filter(region -> !directory.knowsRegion(region)).isPresent()
                ? Optional.of(Refusal.at(ProblemType.CALLER_UNKNOWN_REGION, "query:region", "known-region"))
                : Optional.empty();
    }

    /**
     * A page of the services that are wanted, by id.
     *
     * @param cursor where the page before ended; empty for the first
     * @throws IllegalArgumentException when no page ended there
     */
    ServiceList list(ServiceFilter filter, String cursor, int limit, Locale language) {
        String after = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        List<Service> rest = catalogue.services().stream()
                .filter(service -> service.id().compareTo(after) > 0)
                .filter(filter::wants)
                .toList();
        List<Service> page = rest.stream().limit(limit).toList();
        var view = new ServiceView(catalogue, language);
        return new ServiceList(
                page.stream()
                        .map(service -> view.of(service, offers(service, filter)))
                        .toList(),
                page.size() == rest.size() ? null : cursor(page.getLast()));
    }

    /** One service. */
    Optional<ServiceEntry> find(String id, Locale language) {
        var view = new ServiceView(catalogue, language);
        return catalogue.service(id).map(service -> view.of(service, service.offers()));
    }

    private static List<ServiceOffer> offers(Service service, ServiceFilter filter) {
        return filter.region()
                .map(region -> service.offers().stream()
                        .filter(offer -> offer.region().equals(region))
                        .toList())
                .orElse(service.offers());
    }

    private static String cursor(Service last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(last.id().getBytes(StandardCharsets.UTF_8));
    }
}
