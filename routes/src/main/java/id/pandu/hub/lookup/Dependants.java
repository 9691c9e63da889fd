package id.pandu.hub.lookup;

import id.pandu.api.model.Education;
import id.pandu.api.model.Profile;
import id.pandu.api.model.Pupil;
import id.pandu.hub.audit.SubjectName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pupils who are told about when their father, mother or guardian is looked up: the look is in their trail, too. */
final class Dependants {

    private Dependants() {}

    /**
     * Pupils of whom something leaves, by their numbers, which need not leave themselves.
     *
     * @param answers what the agencies said
     * @param released what of it leaves
     */
    static Stream<SubjectName> toldOf(List<Row> answers, List<Row> released) {
        Map<Question, Row> byQuestion =
                answers.stream().collect(Collectors.toMap(Row::question, Function.identity(), (first, again) -> first));
        return released.stream()
                .filter(row -> pupils(row.profile()).findAny().isPresent())
                .map(row -> Objects.requireNonNull(byQuestion.get(row.question())))
                .flatMap(row -> pupils(row.profile()))
                .map(Pupil::nik)
                .filter(Objects::nonNull)
                .map(SubjectName::ofNik)
                .distinct();
    }

    private static Stream<Pupil> pupils(@Nullable Profile profile) {
        return Optional.ofNullable(profile).map(Profile::education).map(Education::pupils).stream()
                .flatMap(List::stream);
    }
}
