package id.pandu.hub.lookup;

import id.pandu.api.model.Discrepancy;
import id.pandu.api.model.Facet;
import id.pandu.api.model.HouseholdMember;
import id.pandu.api.model.Profile;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.discrepancy.Claims;
import id.pandu.hub.discrepancy.Discrepancies;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the agencies said of one resident and the caller gets, facet by facet.
 *
 * @param resident who it is
 * @param profile the parts that were asked for, nothing else
 * @param rows where they come from
 */
record ReleasedProfile(Resident resident, Profile profile, List<Row> rows) {

    static ReleasedProfile of(Resident resident, List<Row> rows) {
        Profile.Builder profile = Profile.builder();
        Set<Facet> released = EnumSet.noneOf(Facet.class);
        rows.forEach(row -> release(row, released, profile));
        return new ReleasedProfile(resident, profile.build(), rows);
    }

    /**
     * A member of a household.
     *
     * @param withKey whether the number by which the registry knows the member may leave
     */
    HouseholdMember asMember(boolean withKey) {
        HouseholdMember.Builder member = HouseholdMember.builder().profile(profile);
        if (withKey) {
            member.nik(ResolutionNote.nik(resident.key())).agencyKey(ResolutionNote.agencyKey(resident.key()));
        }
        return member.build();
    }

    List<Discrepancy> discrepancies() {
        return Discrepancies.between(
                rows.stream().flatMap(ReleasedProfile::claims).toList(), resident.member());
    }

    /** Where several agencies have the same facet, the first in the directory gives it; the others show in the discrepancies. */
    private static void release(Row row, Set<Facet> released, Profile.Builder profile) {
        Profile part = released(row);
        if (part != null && released.add(row.question().facet())) {
            ProfileParts.copy(row.question().facet(), part, profile);
        }
    }

    private static Stream<Claims> claims(Row row) {
        Profile released = released(row);
        ConnectedAgency agency = row.question().agency();
        return released == null || agency == null
                ? Stream.empty()
                : Stream.of(Claims.of(agency.agency().id(), released));
    }

    private static @Nullable Profile released(Row row) {
        Profile profile = row.profile();
        return profile == null ? null : only(row, profile);
    }

    private static Profile only(Row row, Profile profile) {
        Profile.Builder part = Profile.builder();
        ProfileParts.copy(row.question().facet(), profile, part);
        return part.build();
    }
}
