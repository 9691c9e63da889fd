package id.pandu.gateway.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.pandu.api.model.Sector;
import id.pandu.hub.catalogue.Catalogue;
import id.pandu.hub.catalogue.CatalogueRules;
import id.pandu.hub.catalogue.Service;
import id.pandu.hub.catalogue.Term.Article;
import id.pandu.hub.catalogue.Term.Category;
import id.pandu.hub.catalogue.Term.Document;
import id.pandu.hub.catalogue.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.core.io.Resource;

/** Reads the catalogue out of YAML files. A file that cannot be used is named, with the entry and the field. */
final class CatalogueFiles {

    private final ObjectMapper yaml = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            // An unquoted 32.10 is the number 32.1, and no region.
            .withCoercionConfig(
                    LogicalType.Textual,
                    coercion -> coercion.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .addModule(new JavaTimeModule())
            .build();

    private record FiledCategory(
            @JsonProperty(required = true) Sector sector,
            @JsonProperty(required = true) Words name) {}

    private record FiledGoods(
            @JsonProperty(required = true) Words name,
            @JsonProperty(required = true) Words unit) {}

    Catalogue read(List<Resource> files) {
        var sections = new CatalogueSections(files, yaml);
        var catalogue = new Catalogue(
                entries(sections, Section.CATEGORIES, this::category),
                entries(sections, Section.GOODS, this::goods),
                entries(sections, Section.DOCUMENTS, entry -> new Document(entry.code(), entry.as(Words.class, yaml))),
                services(sections));
        new CatalogueRules(catalogue).flaws().stream().findFirst().ifPresent(flaw -> {
            throw sections.find(Section.SERVICES, flaw.entry())
                    .orElseThrow()
                    .wrong("breaks a rule at " + flaw.field() + " (" + flaw.rule() + ")");
        });
        return catalogue;
    }

    private List<Service> services(CatalogueSections sections) {
        Map<String, String> names = new LinkedHashMap<>();
        sections.entries(Section.PLACES).forEach(entry -> names.put(entry.code(), entry.as(String.class, yaml)));
        var places = new Places(names);
        return entries(sections, Section.SERVICES, entry -> service(entry, places));
    }

    private Service service(FiledEntry entry, Places places) {
        FiledService filed = entry.as(FiledService.class, yaml);
        return filed.service(entry.code(), places.offers(filed, entry));
    }

    private Category category(FiledEntry entry) {
        FiledCategory filed = entry.as(FiledCategory.class, yaml);
        return new Category(entry.code(), filed.name(), filed.sector());
    }

    private Article goods(FiledEntry entry) {
        FiledGoods filed = entry.as(FiledGoods.class, yaml);
        return new Article(entry.code(), filed.name(), filed.unit());
    }

    private static <T> List<T> entries(CatalogueSections sections, Section section, Function<FiledEntry, T> reading) {
        return sections.entries(section).stream().map(reading).toList();
    }
}
