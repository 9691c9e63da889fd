package id.pandu.hub.agency;

import id.pandu.api.model.AgencyEntry;
import id.pandu.api.model.AgencyList;
import id.pandu.api.model.Facet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The agencies that take part. Resolves <em>facet and region</em> to the agencies that answer for it. */
public final class AgencyDirectory {

    private static final Comparator<ConnectedAgency> NATIONAL_FIRST = Comparator.comparing(
                    (ConnectedAgency connected) ->
                            Objects.requireNonNullElse(connected.agency().region(), ""))
            .thenComparing(connected -> connected.agency().id());

    private static final Comparator<ConnectedAgency> CIVIL_REGISTRY_FIRST =
            Comparator.comparing(connected -> !connected.agency().facets().contains(Facet.IDENTITY));

    private final List<ConnectedAgency> agencies;
    private final Set<String> regions;

    public AgencyDirectory(List<ConnectedAgency> agencies) {
        this.agencies = agencies.stream().sorted(NATIONAL_FIRST).toList();
        this.regions = agencies.stream()
                .map(connected -> connected.agency().region())
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether any agency belongs to the region. */
    public boolean knowsRegion(String region) {
        return regions.contains(region);
    }

    /** An agency by its id. */
    public Optional<ConnectedAgency> find(String id) {
        return agencies.stream()
                .filter(connected -> connected.agency().id().equals(id))
                .findFirst();
    }

    /** All of them. */
    public List<ConnectedAgency> all() {
        return agencies;
    }

    /** The agencies that answer for the facet in the region; none is an answer, too. */
    public List<ConnectedAgency> serving(Facet facet, String region) {
        return agencies.stream()
                .filter(connected -> connected.agency().serves(facet, region))
                .toList();
    }

    /** The agencies of the region that can say who is meant: civil registries, then the others. */
    public List<ConnectedAgency> resolvers(String region) {
        return agencies.stream()
                .filter(ConnectedAgency::resolves)
                .filter(connected -> connected.agency().isIn(region))
                .sorted(CIVIL_REGISTRY_FIRST)
                .toList();
    }

    /** The directory as callers see it; causes no call to any agency. */
    public AgencyList list() {
        return new AgencyList(agencies.stream().map(AgencyDirectory::entry).toList());
    }

    private static AgencyEntry entry(ConnectedAgency connected) {
        return AgencyEntry.builder()
                .id(connected.agency().id())
                .name(connected.agency().name())
                .region(connected.agency().region())
                .facets(connected.agency().facets())
                .dialect(connected.dialect())
                .mode(AgencyEntry.ModeEnum.valueOf(connected.mode().name()))
                .breaker(connected.guard().state())
                .lastSuccess(connected.guard().pulse().lastSuccess())
                .lastFault(connected.guard().pulse().lastFault())
                .latency(connected.guard().pulse().latency())
                .build();
    }
}
