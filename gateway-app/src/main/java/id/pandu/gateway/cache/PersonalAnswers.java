package id.pandu.gateway.cache;

import id.pandu.api.model.Facet;
import id.pandu.connector.PersonKey;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.cache.AnswerKeys;
import id.pandu.hub.cache.Invalidation;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What all agencies said about one person. */
public final class PersonalAnswers {

    private final AgencyDirectory directory;
    private final AnswerKeys keys;
    private final PostgresInvalidations stored;
    private final Clock clock;

    PersonalAnswers(AgencyDirectory directory, AnswerKeys keys, PostgresInvalidations stored, Clock clock) {
        this.directory = directory;
        this.keys = keys;
        this.stored = stored;
        this.clock = clock;
    }

    /** Calls it void, once the transaction under way commits; every node sees it within a second of that. */
    public void joinVoid(String nik, Set<Facet> facets) {
        Set<String> persons = Set.copyOf(keys.persons(new PersonKey.Nik(nik)));
        stored.join(directory.all().stream()
                .flatMap(agency -> ofAgency(agency, facets, persons).stream())
                .toList());
    }

    private Optional<Invalidation> ofAgency(ConnectedAgency agency, Set<Facet> facets, Set<String> persons) {
        Set<Facet> shared =
                agency.agency().facets().stream().filter(facets::contains).collect(Collectors.toSet());
        return shared.isEmpty()
                ? Optional.empty()
                : Optional.of(new Invalidation(clock.instant(), agency.agency().id(), shared, persons));
    }
}
