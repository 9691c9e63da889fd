package id.pandu.hub.lookup;

import id.pandu.api.model.Address;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Identity;
import id.pandu.api.model.Profile;
import id.pandu.api.model.Welfare;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.PersonKey;
import id.pandu.hub.agency.Outcome.Failed;
import id.pandu.hub.lookup.Question.Asked;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a resident lives, and how well that is known. The civil registry's word counts most, then the social registry's; a
 * district's own registry that named the resident speaks for its district. The region in a NIK is only where it was first issued.
 *
 * @param region Kemendagri code with a dot
 * @param certain whether a registry said so
 * @param presumable whether the region may be gone by: a registry said so, or it had its chance to
 */
record Home(@Nullable String region, boolean certain, boolean presumable) {

    /** Who waits for a registry for less than this cannot say that it did not answer. */
    private static final Duration CHANCE = Duration.ofSeconds(1);

    /** What the rows about one resident tell. */
    static Home of(Resident resident, List<Row> rows) {
        return Stream.concat(
                        Stream.of(Facet.IDENTITY, Facet.WELFARE).flatMap(facet -> told(facet, resident, rows)),
                        district(resident).stream())
                .findFirst()
                .map(region -> new Home(region, true, true))
                .orElseGet(() -> new Home(firstIssued(resident.key()), false, hadItsChance(rows)));
    }

    /** Whether the registry that named the resident told the address at once. */
    static boolean isTold(Resident resident) {
        Told told = resident.told();
        return told != null && address(Facet.IDENTITY, told.answer().profile()).isPresent();
    }

    /** A caller who could make the registry fall silent, by haste for instance, could choose to be believed. */
    private static boolean hadItsChance(List<Row> rows) {
        List<Row> asked = rows.stream()
                .filter(row -> row.question() instanceof Asked && row.question().facet() == Facet.IDENTITY)
                .toList();
        return !asked.isEmpty() && asked.stream().allMatch(Home::isOfTheRegistrysOwn);
    }

    private static boolean isOfTheRegistrysOwn(Row row) {
        return !(row.outcome() instanceof Failed<AgencyAnswer> failed)
                || failed.problem().code().startsWith("agency.")
                || row.elapsed().compareTo(CHANCE) >= 0;
    }

    private static Stream<String> told(Facet facet, Resident resident, List<Row> rows) {
        Stream<Profile> asked = rows.stream().map(Row::profile).filter(Objects::nonNull);
        Stream<Profile> known =
                Optional.ofNullable(resident.told()).map(told -> told.answer().profile()).stream();
        return Stream.concat(asked, known).flatMap(profile -> address(facet, profile).stream());
    }

    private static Optional<String> address(Facet facet, Profile profile) {
        Address address = facet == Facet.IDENTITY
                ? Optional.ofNullable(profile.identity()).map(Identity::address).orElse(null)
                : Optional.ofNullable(profile.welfare()).map(Welfare::address).orElse(null);
        return Optional.ofNullable(address).map(Address::region);
    }

    private static Optional<String> district(Resident resident) {
        return Optional.ofNullable(resident.told())
                .map(told -> told.by().agency().region());
    }

    private static @Nullable String firstIssued(PersonKey key) {
        return key instanceof PersonKey.Nik person
                ? person.nik().substring(0, 2) + "." + person.nik().substring(2, 4)
                : null;
    }
}
