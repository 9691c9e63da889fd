package id.pandu.hub.catalogue;

import id.pandu.api.model.CodedName;
import id.pandu.api.model.ServiceEntry;
import id.pandu.api.model.ServiceGoods;
import id.pandu.api.model.ServiceOffer;
import id.pandu.hub.catalogue.Term.Article;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Shows services as the contract has them, in the caller's language. */
final class ServiceView {

    private final Catalogue catalogue;
    private final CatalogueTexts texts;

    ServiceView(Catalogue catalogue, Locale language) {
        this.catalogue = catalogue;
        this.texts = new CatalogueTexts(catalogue, language);
    }

    /** A service with these of its offers. */
    ServiceEntry of(Service service, List<ServiceOffer> offers) {
        Locale language = texts.language();
        return ServiceEntry.builder()
                .id(service.id())
                .name(service.name().in(language))
                .alternateName(service.name().besides(language))
                .description(service.description().in(language))
                .status(service.status())
                .sector(service.sector())
                .categories(named(service.categories(), catalogue::category))
                .scopeGroup(service.scopeGroup())
                .protection(service.protection())
                .targetGroups(service.targetGroups().stream()
                        .map(group -> new CodedName(group.value(), texts.name("target-group", group.value())))
                        .toList())
                .eligibility(service.eligibility())
                .eligibilityDescription(
                        service.condition() == null ? null : service.condition().in(language))
                .requiredDocuments(named(service.documents(), catalogue::document))
                .goods(goods(service))
                .offers(offers)
                .assuredDate(service.assured())
                .build();
    }

    private List<CodedName> named(List<String> codes, Function<String, Optional<? extends Term>> terms) {
        return codes.stream()
                .flatMap(code -> terms.apply(code).stream())
                .map(term -> new CodedName(term.code(), term.name().in(texts.language())))
                .toList();
    }

    private List<ServiceGoods> goods(Service service) {
        return service.goods().stream()
                .flatMap(code -> catalogue.goods(code).stream())
                .map(this::goods)
                .toList();
    }

    private ServiceGoods goods(Article article) {
        return new ServiceGoods(
                article.code(),
                article.name().in(texts.language()),
                article.unit().in(texts.language()));
    }
}
