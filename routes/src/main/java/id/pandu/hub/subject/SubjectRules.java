package id.pandu.hub.subject;

import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.NikSubject;
import id.pandu.api.model.Subject;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/** What the subject of a request has to keep beyond the contract's patterns, wherever in a request {@code /subject} stands. */
public final class SubjectRules {

    private SubjectRules() {}

    /** Why nobody can be meant by this. A household's card number has no rule beyond the contract's. */
    public static Optional<Refusal> refusal(Subject subject, LocalDate today) {
        return switch (subject) {
            case NikSubject person ->
                NikRule.brokenBy(person.nik())
                        .map(rule -> Refusal.at(ProblemType.CALLER_IMPOSSIBLE_NIK, "/subject/nik", rule.keyword()));
            case DemographicSubject person ->
                DescriptionRule.brokenBy(person.name(), person.birthDate(), today)
                        .map(rule -> Refusal.at(ProblemType.CALLER_INVALID_REQUEST, rule.pointer(), rule.keyword()));
            case HouseholdSubject household -> Optional.empty();
        };
    }
}
