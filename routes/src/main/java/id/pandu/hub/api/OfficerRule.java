package id.pandu.hub.api;

import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.util.Optional;

/** Behind whatever touches people or rights there is a human, and the audit log names her or him. */
public final class OfficerRule {

    private OfficerRule() {}

    /** The refusal of a call that nobody stands behind. */
    public static Optional<Refusal> brokenBy(Caller caller) {
        return caller.officer() == null
                ? Optional.of(Refusal.at(ProblemType.CALLER_OFFICER_MISSING, "header:Pandu-Actor", "required"))
                : Optional.empty();
    }
}
