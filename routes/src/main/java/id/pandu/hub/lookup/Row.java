package id.pandu.hub.lookup;

import id.pandu.api.model.Profile;
import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.hub.agency.Outcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of a question.
 *
 * @param question what was asked of whom
 * @param outcome the answer, or why there is none
 * @param elapsed how long that took
 */
record Row(Question question, Outcome<AgencyAnswer> outcome, Duration elapsed) {

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
