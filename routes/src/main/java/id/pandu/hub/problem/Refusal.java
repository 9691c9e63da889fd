package id.pandu.hub.problem;

import id.pandu.api.model.ResolutionAttempt;
import id.pandu.api.model.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hub's polite no to a request: an expected outcome, not a fault.
 *
 * @param type why
 * @param violations the places that are to blame; never the values found there
 * @param matches how many people fit, where that is the reason
 * @param attempts what each registry said, where some were asked who is meant
 */
public record Refusal(
        ProblemType type,
        List<Violation> violations,
        @Nullable Integer matches,
        List<ResolutionAttempt> attempts) {

    public Refusal {
        violations = List.copyOf(violations);
        attempts = List.copyOf(attempts);
    }

    /** A refusal for these places of the request. */
    public Refusal(ProblemType type, List<Violation> violations) {
        this(type, violations, null, List.of());
    }

    /** A refusal of the request as a whole. */
    public static Refusal of(ProblemType type) {
        return new Refusal(type, List.of());
    }

    /** A refusal for one place of the request. */
    public static Refusal at(ProblemType type, String pointer, String keyword) {
        return new Refusal(type, List.of(new Violation(pointer, keyword)));
    }
}
