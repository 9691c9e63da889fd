package id.pandu.hub.lookup;

import id.pandu.api.model.Facet;
import id.pandu.api.model.LookupAnswer;
import id.pandu.api.model.Profile;
import id.pandu.api.model.Source;
import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.lookup.Planning.Plan;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a lookup together into one answer. */
final class LookupAssembly {

    private static final Set<SourceStatus> ANSWERED =
            EnumSet.of(SourceStatus.FOUND, SourceStatus.PARTIAL, SourceStatus.NOT_FOUND);

    private LookupAssembly() {}

    static LookupAnswer assemble(Plan plan, List<Row> rows, Locale language) {
        List<Source> sources =
                rows.stream().map(row -> SourceRow.of(row, language)).toList();
        Profile.Builder profile = Profile.builder();
        Set<Facet> released = EnumSet.noneOf(Facet.class);
        rows.forEach(row -> release(row, released, profile));
        return LookupAnswer.builder()
                .lookupId(plan.lookupId())
                .subject(plan.subject())
                .complete(sources.stream().allMatch(source -> ANSWERED.contains(source.status()) && !source.stale()))
                .profile(profile.build())
                .sources(sources)
                .discrepancies(Discrepancies.between(
                        rows.stream().flatMap(LookupAssembly::claims).toList()))
                .build();
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
        return row.outcome() instanceof Outcome.Answered answered ? released(row, answered.answer()) : null;
    }

    private static @Nullable Profile released(Row row, AgencyAnswer answer) {
        return switch (answer) {
            case AgencyAnswer.Found found -> only(row, found.profile());
            case AgencyAnswer.Partial partial -> only(row, partial.profile());
            case AgencyAnswer.NotFound none -> null;
            case AgencyAnswer.Refused refused -> null;
        };
    }

    private static Profile only(Row row, Profile profile) {
        Profile.Builder part = Profile.builder();
        ProfileParts.copy(row.question().facet(), profile, part);
        return part.build();
    }
}
