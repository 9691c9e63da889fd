package id.pandu.hub.lookup;

import id.pandu.api.model.Discrepancy;
import id.pandu.api.model.HouseholdMember;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.LookupAnswer;
import id.pandu.api.model.Source;
import id.pandu.api.model.SourceStatus;
import id.pandu.hub.lookup.Resolved.Known;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the rows of a lookup together into one answer. */
final class LookupAssembly {

    private static final Set<SourceStatus> ANSWERED =
            EnumSet.of(SourceStatus.FOUND, SourceStatus.PARTIAL, SourceStatus.NOT_FOUND);

    private LookupAssembly() {}

    /**
     * The answer.
     *
     * @param released what may leave, nothing else
     * @param named residents whose number by the registry that resolved them may leave
     */
    static LookupAnswer assemble(Plan plan, List<Row> released, Set<Resident> named, Locale language) {
        List<Source> sources =
                released.stream().map(row -> SourceRow.of(row, language)).toList();
        List<ReleasedProfile> profiles = profiles(plan.known(), released);
        boolean household = plan.lookup().subject() instanceof HouseholdSubject;
        return LookupAnswer.builder()
                .lookupId(plan.lookup().lookupId())
                .subject(plan.lookup().subject())
                .complete(isComplete(sources, plan.known()))
                .resolution(ResolutionNote.of(plan.known(), named, language))
                .profile(household ? null : profiles.getFirst().profile())
                .members(household ? members(profiles, named) : null)
                .sources(sources)
                .discrepancies(discrepancies(profiles))
                .build();
    }

    /** A registry that did not answer may have known a member more. */
    private static boolean isComplete(List<Source> sources, Known known) {
        return sources.stream().allMatch(source -> ANSWERED.contains(source.status()) && !source.stale())
                && known.attempts().stream().allMatch(Attempt::answered);
    }

    private static List<ReleasedProfile> profiles(Known known, List<Row> rows) {
        Map<Integer, List<Row>> byMember = rows.stream()
                .collect(Collectors.groupingBy(row -> place(row.question().resident())));
        return known.residents().stream()
                .map(resident -> ReleasedProfile.of(resident, Objects.requireNonNull(byMember.get(place(resident)))))
                .toList();
    }

    private static int place(Resident resident) {
        return Objects.requireNonNullElse(resident.member(), 0);
    }

    private static List<HouseholdMember> members(List<ReleasedProfile> profiles, Set<Resident> named) {
        return profiles.stream()
                .map(profile -> profile.asMember(named.contains(profile.resident())))
                .toList();
    }

    private static List<Discrepancy> discrepancies(List<ReleasedProfile> profiles) {
        return profiles.stream()
                .flatMap(profile -> profile.discrepancies().stream())
                .toList();
    }
}
