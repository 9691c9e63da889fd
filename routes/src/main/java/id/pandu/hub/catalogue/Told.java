package id.pandu.hub.catalogue;

import id.pandu.api.model.CriterionSource;
import id.pandu.api.model.CriterionSource.KindEnum;
import id.pandu.api.model.Facet;
import id.pandu.api.model.HouseholdMember;
import id.pandu.api.model.LookupAnswer;
import id.pandu.api.model.Profile;
import id.pandu.api.model.Source;
import id.pandu.api.model.SourceStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a lookup told of one person: nothing but what the caller may see.
 *
 * @param profile what agencies said
 * @param rows what became of each question
 */
record Told(Profile profile, List<Source> rows) {

    private static final Set<SourceStatus> RECORD = EnumSet.of(SourceStatus.FOUND, SourceStatus.PARTIAL);

    Told {
        rows = List.copyOf(rows);
    }

    /** The person, or the members of the household in their order. */
    static List<Told> in(LookupAnswer answer) {
        List<HouseholdMember> members = answer.members();
        if (members == null) {
            Profile profile = Objects.requireNonNullElseGet(
                    answer.profile(), () -> Profile.builder().build());
            return List.of(new Told(profile, answer.sources()));
        }
        var told = new ArrayList<Told>();
        for (HouseholdMember member : members) {
            int place = told.size();
            List<Source> rows = answer.sources().stream()
                    .filter(row -> Objects.equals(row.member(), place))
                    .toList();
            told.add(new Told(member.profile(), rows));
        }
        return told;
    }

    /** What a row stands for, in the explanation of a criterion. */
    static CriterionSource source(Source row) {
        return CriterionSource.builder()
                .kind(KindEnum.AGENCY)
                .agency(row.agency())
                .facet(row.facet())
                .asOf(row.asOf())
                .build();
    }

    /** A value out of a facet's part, where there is one. Where several agencies have the facet, the first gives the part. */
    <T> Stream<Claim<T>> claim(Facet facet, @Nullable T value) {
        return value == null
                ? Stream.empty()
                : of(facet)
                        .filter(row -> RECORD.contains(row.status()))
                        .limit(1)
                        .map(row -> new Claim<>(value, source(row)));
    }

    /** What it means when everybody who was asked for a facet knows nothing of the person. */
    <T> Stream<Claim<T>> whenUnknown(Facet facet, T value) {
        boolean unknown = of(facet).allMatch(row -> row.status() == SourceStatus.NOT_FOUND);
        return unknown ? of(facet).map(row -> new Claim<>(value, source(row))) : Stream.empty();
    }

    /** The rows of a facet. */
    Stream<Source> of(Facet facet) {
        return rows.stream().filter(row -> row.facet() == facet);
    }

    /** How many rows only: the profile is personal. */
    @Override
    public String toString() {
        return "Told[" + rows.size() + "]";
    }
}
