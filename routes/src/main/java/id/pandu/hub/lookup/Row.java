package id.pandu.hub.lookup;

import id.pandu.api.model.Profile;
import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyAnswer.Refused;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.cache.KeptAnswer;
import id.pandu.hub.problem.ProblemType;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a question.
 *
 * @param question what was asked of whom
 * @param outcome the answer, or why there is none
 * @param elapsed how long the caller waited for that
 * @param origin how the answer was come by
 */
record Row(Question question, Outcome<AgencyAnswer> outcome, Duration elapsed, Origin origin) {

    /** The agency was asked, or nobody was. */
    Row(Question question, Outcome<AgencyAnswer> outcome, Duration elapsed) {
        this(question, outcome, elapsed, Origin.ASKED);
    }

    /** The answer was there before the call. */
    static Row kept(Question question, KeptAnswer kept, Duration elapsed, Origin origin) {
        return new Row(question, new Outcome.Answered<>(kept.answer()), elapsed, origin);
    }

    /** What the agency has of the resident; {@code null} where it has nothing or did not say. */
    @Nullable
    Profile profile() {
        return outcome instanceof Outcome.Answered<AgencyAnswer> answered ? profile(answered.answer()) : null;
    }

    /** The status that the caller sees. */
    SourceStatus status() {
        return switch (outcome) {
            case Outcome.Failed<AgencyAnswer> failed -> failed.status();
            case Outcome.Answered<AgencyAnswer> answered -> status(answered.answer());
        };
    }

    /**
     * Why nothing new was told, where something older may stand in for it. An agency that does not know us, or says that we have no
     * right to ask, has spoken: nothing it said before is given in place of that.
     */
    Optional<ProblemType> silence() {
        return switch (outcome) {
            case Outcome.Failed<AgencyAnswer> failed -> Optional.of(failed.problem());
            case Outcome.Answered<AgencyAnswer> answered ->
                answered.answer() instanceof Refused refused && refused.reason() == Reason.QUOTA
                        ? Optional.of(Outcome.refusal(refused.reason()))
                        : Optional.empty();
        };
    }

    private static @Nullable Profile profile(AgencyAnswer answer) {
        return switch (answer) {
            case AgencyAnswer.Found found -> found.profile();
            case AgencyAnswer.Partial partial -> partial.profile();
            case AgencyAnswer.NotFound none -> null;
            case AgencyAnswer.Refused refused -> null;
        };
    }

    private static SourceStatus status(AgencyAnswer answer) {
        return switch (answer) {
            case AgencyAnswer.Found found -> SourceStatus.FOUND;
            case AgencyAnswer.Partial partial -> SourceStatus.PARTIAL;
            case AgencyAnswer.NotFound none -> SourceStatus.NOT_FOUND;
            case AgencyAnswer.Refused refused -> SourceStatus.DENIED;
        };
    }
}
