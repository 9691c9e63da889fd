package id.pandu.hub.catalogue;

import id.pandu.api.model.Sector;
import id.pandu.hub.catalogue.Term.Article;
import id.pandu.hub.catalogue.Term.Category;
import id.pandu.hub.catalogue.Term.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The services there are, and the words that they are described in. It does not change while the gateway runs. */
public final class Catalogue {

    private final Map<String, Category> categories;
    private final Map<String, Article> goods;
    private final Map<String, Document> documents;
    private final Map<String, Service> services;

    /** A catalogue of what {@link CatalogueRules} find nothing wrong with. */
    public Catalogue(
            Collection<Category> categories,
            Collection<Article> goods,
            Collection<Document> documents,
            Collection<Service> services) {
        this.categories = byCode(categories);
        this.goods = byCode(goods);
        this.documents = byCode(documents);
        this.services = services.stream()
                .collect(Collectors.toMap(Service::id, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    /** Every service, by id, ended and paused ones too. */
    public List<Service> services() {
        return List.copyOf(services.values());
    }

    /** The service of this id. */
    public Optional<Service> service(String id) {
        return Optional.ofNullable(services.get(id));
    }

    /** Every need category, by code. */
    public List<Category> categories() {
        return categories.values().stream()
                .sorted(Comparator.comparing(Category::code))
                .toList();
    }

    /** The need category of this code. */
    public Optional<Category> category(String code) {
        return Optional.ofNullable(categories.get(code));
    }

    /** The goods of this code. */
    public Optional<Article> goods(String code) {
        return Optional.ofNullable(goods.get(code));
    }

    /** Every kind of goods, by code. */
    public List<Article> goods() {
        return goods.values().stream()
                .sorted(Comparator.comparing(Article::code))
                .toList();
    }

    /** The document of this code. */
    public Optional<Document> document(String code) {
        return Optional.ofNullable(documents.get(code));
    }

    /** Who gives what answers a need in a region: services by id, and the agencies of each in the catalogue's order. */
    public List<Offer> offers(Sector sector, String category, String region) {
        return services.values().stream()
                .filter(service -> service.sector() == sector)
                .filter(service -> service.categories().contains(category))
                .flatMap(service -> service.offersIn(region).stream()
                        .map(offer -> new Offer(service, offer.agency(), offer.region(), offer.capacity())))
                .toList();
    }

    private static <T extends Term> Map<String, T> byCode(Collection<T> terms) {
        return terms.stream().collect(Collectors.toUnmodifiableMap(Term::code, Function.identity()));
    }
}
