package id.pandu.hub.problem;

import id.pandu.api.model.Violation;
import java.util.List;

/**
 * The hub's polite no to a request: an expected outcome, not a fault.
 *
 * @param type why
 * @param violations the places that are to blame; never the values found there
 */
public record Refusal(ProblemType type, List<Violation> violations) {

    public Refusal {
        violations = List.copyOf(violations);
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
