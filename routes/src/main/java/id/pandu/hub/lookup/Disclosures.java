package id.pandu.hub.lookup;

import id.pandu.api.model.Disclosure;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Profile;
import id.pandu.api.model.SourceStatus;
import id.pandu.connector.PersonKey;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agreement.Decision.Grant;
import id.pandu.hub.lookup.Admission.Lookup;
import id.pandu.hub.lookup.Resolved.Known;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Says for the audit log which agencies are asked for what, and which fields of it leave; fields by name, never by value. */
final class Disclosures {

    private static final String ASKED = "ASKED";

    private Disclosures() {}

    /** Who will be asked who is meant. */
    static List<Disclosure> resolving(Lookup lookup, AgencyDirectory directory, Rights rights) {
        return directory.resolvers(lookup.region()).stream()
                .filter(registry -> rights.toResolveAt(registry) instanceof Grant)
                .map(registry -> asked(registry, Rights.facetOf(registry)))
                .toList();
    }

    /** What a plan asks. */
    static List<Disclosure> asked(Plan plan) {
        return plan.questions().stream()
                .filter(Question.Asked.class::isInstance)
                .map(Question.Asked.class::cast)
                .filter(question -> !question.isAnsweredByMemory())
                .map(question -> asked(question.agency(), question.facet()))
                .distinct()
                .toList();
    }

    /**
     * What leaves, one row for each resident, agency and facet.
     *
     * @param named residents whose number by the registry that resolved them leaves, which is a field of that registry too
     */
    static List<Disclosure> of(List<Row> released, Known known, Set<Resident> named) {
        List<PersonKey> people =
                known.residents().stream().map(Resident::key).distinct().toList();
        return known.residents().stream()
                .flatMap(resident -> of(resident, released, known, named).stream()
                        .map(told -> people.size() == 1 ? told : about(people.indexOf(resident.key()), told)))
                .toList();
    }

    private static List<Disclosure> of(Resident resident, List<Row> released, Known known, Set<Resident> named) {
        List<Disclosure> told = released.stream()
                .filter(row -> row.question().resident().equals(resident))
                .flatMap(row -> told(row).stream())
                .toList();
        ConnectedAgency registry = known.registry();
        return registry == null || !named.contains(resident)
                ? told
                : withNumber(told, registry.agency().id(), Rights.facetOf(registry));
    }

    private static List<Disclosure> withNumber(List<Disclosure> told, String registry, Facet facet) {
        Predicate<Disclosure> ofRegistry =
                disclosure -> disclosure.agency().equals(registry) && disclosure.facet() == facet;
        Stream<String> fields = told.stream().filter(ofRegistry).flatMap(disclosure -> disclosure.fields().stream());
        var number = new Disclosure(
                registry,
                facet,
                SourceStatus.FOUND.name(),
                Stream.concat(Stream.of("nik"), fields).distinct().toList(),
                null);
        return Stream.concat(Stream.of(number), told.stream().filter(ofRegistry.negate()))
                .toList();
    }

    private static Optional<Disclosure> told(Row row) {
        Question question = row.question();
        return Optional.ofNullable(question.agency())
                .map(agency -> new Disclosure(
                        agency.agency().id(),
                        question.facet(),
                        row.status().name(),
                        fields(row).toList(),
                        null));
    }

    private static Disclosure about(int subject, Disclosure told) {
        return new Disclosure(told.agency(), told.facet(), told.status(), told.fields(), subject);
    }

    private static Stream<String> fields(Row row) {
        Grant grant = row.question().grant();
        Profile profile = row.profile();
        return grant == null || profile == null
                ? Stream.empty()
                : grant.fields().present(row.question().facet(), profile).stream();
    }

    private static Disclosure asked(ConnectedAgency agency, Facet facet) {
        return new Disclosure(agency.agency().id(), facet, ASKED, List.of(), null);
    }
}
