package id.pandu.hub.lookup;

import id.pandu.api.model.NikSubject;
import id.pandu.hub.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What planning a lookup comes to. */
public sealed interface Planning {

    /**
     * What will be asked.
     *
     * @param lookupId UUIDv7
     * @param subject the person, resolved
     * @param questions one for each facet and agency
     * @param deadline when the caller's answer is due
     */
    record Plan(UUID lookupId, NikSubject subject, List<Question> questions, Instant deadline) implements Planning {

        public Plan {
            questions = List.copyOf(questions);
        }

        /** The lookup's id only: the subject is personal. */
        @Override
        public String toString() {
            return "Plan[" + lookupId + "]";
        }
    }

    /** Nothing will be asked. */
    record Declined(Refusal refusal) implements Planning {}
}
