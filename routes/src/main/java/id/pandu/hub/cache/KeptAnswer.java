package id.pandu.hub.cache;

import id.pandu.connector.AgencyAnswer;
import java.time.Instant;

/**
 * An answer that is kept.
 *
 * @param answer a record, part of one, that there is none, or that we may not know, which takes the place of what was there before and is given to nobody who asks later
 * @param asked when the question was put; what the agency learnt after that is not in it
 * @param answered when the answer was there
 */
public record KeptAnswer(AgencyAnswer answer, Instant asked, Instant answered) {

    /** When it was asked for: the answer is personal. */
    @Override
    public String toString() {
        return "KeptAnswer[" + asked + "]";
    }
}
