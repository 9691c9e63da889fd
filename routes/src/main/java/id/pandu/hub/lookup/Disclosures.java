package id.pandu.hub.lookup;

import id.pandu.api.model.Disclosure;
import id.pandu.api.model.Facet;
import id.pandu.api.model.NikSubject;
import id.pandu.api.model.Profile;
import id.pandu.api.model.SourceStatus;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agreement.Decision.Grant;
import id.pandu.hub.lookup.Admission.Lookup;
import id.pandu.hub.lookup.Resolved.Known;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says for the audit log which agencies are asked for what, and which fields of it leave; fields by name, never by value. */
final class Disclosures {

    private static final String ASKED = "ASKED";

    private Disclosures() {}

    /** Whatever may be asked, before it is known who is meant: registries that resolve, and where the resident lives. */
    static List<Disclosure> possible(Lookup lookup, AgencyDirectory directory, Rights rights) {
        Set<Disclosure> asked = new LinkedHashSet<>();
        for (Facet facet : lookup.facets()) {
            directory.serving(facet, lookup.region()).stream()
                    .filter(agency -> rights.of(agency, facet) instanceof Grant)
                    .forEach(agency -> asked.add(asked(agency, facet)));
        }
        if (!(lookup.subject() instanceof NikSubject)) {
            directory.resolvers(lookup.region()).stream()
                    .filter(registry -> rights.toResolveAt(registry) instanceof Grant)
                    .forEach(registry -> asked.add(asked(registry, Rights.facetOf(registry))));
        }
        if (!lookup.context().caller().actsEverywhere()) {
            directory
                    .serving(Facet.IDENTITY, lookup.region())
                    .forEach(registry -> asked.add(asked(registry, Facet.IDENTITY)));
        }
        return List.copyOf(asked);
    }

    /** What a plan asks. */
    static List<Disclosure> asked(Plan plan) {
        return plan.questions().stream()
                .filter(Question.Asked.class::isInstance)
                .map(Question.Asked.class::cast)
                .map(question -> asked(question.agency(), question.facet()))
                .distinct()
                .toList();
    }

    /**
     * What leaves, one row for each agency and facet; a household's members stand in it together.
     *
     * @param named residents whose number by the registry that resolved them leaves, which is a field of that registry too
     */
    static List<Disclosure> of(List<Row> released, Known known, Set<Resident> named) {
        Map<String, List<Row>> byAgencyAndFacet = released.stream()
                .filter(row -> row.question().agency() != null)
                .collect(Collectors.groupingBy(Disclosures::place, LinkedHashMap::new, Collectors.toList()));
        Stream<Disclosure> told = byAgencyAndFacet.values().stream().map(Disclosures::together);
        ConnectedAgency registry = known.registry();
        return registry == null || named.isEmpty()
                ? told.toList()
                : withNumber(told.toList(), registry.agency().id(), Rights.facetOf(registry));
    }

    private static List<Disclosure> withNumber(List<Disclosure> told, String registry, Facet facet) {
        Predicate<Disclosure> ofRegistry =
                disclosure -> disclosure.agency().equals(registry) && disclosure.facet() == facet;
        Stream<String> fields = told.stream().filter(ofRegistry).flatMap(disclosure -> disclosure.fields().stream());
        var number = new Disclosure(
                registry,
                facet,
                SourceStatus.FOUND.name(),
                Stream.concat(Stream.of("nik"), fields).distinct().toList());
        return Stream.concat(Stream.of(number), told.stream().filter(ofRegistry.negate()))
                .toList();
    }

    private static String place(Row row) {
        return Objects.requireNonNull(row.question().agency()).agency().id() + " "
                + row.question().facet().value();
    }

    private static Disclosure together(List<Row> rows) {
        Question question = rows.getFirst().question();
        SourceStatus status = rows.stream()
                .map(Row::status)
                .min(Comparator.comparingInt(SourceStatus::ordinal))
                .orElse(SourceStatus.UNAVAILABLE);
        List<String> fields =
                rows.stream().flatMap(Disclosures::fields).distinct().toList();
        String agency = Objects.requireNonNull(question.agency()).agency().id();
        return new Disclosure(agency, question.facet(), status.name(), fields);
    }

    private static Stream<String> fields(Row row) {
        Grant grant = row.question().grant();
        Profile profile = row.profile();
        return grant == null || profile == null
                ? Stream.empty()
                : grant.fields().present(row.question().facet(), profile).stream();
    }

    private static Disclosure asked(ConnectedAgency agency, Facet facet) {
        return new Disclosure(agency.agency().id(), facet, ASKED, List.of());
    }
}
