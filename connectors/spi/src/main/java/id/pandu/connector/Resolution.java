package id.pandu.connector;

import java.time.Instant;
import java.util.List;

/** What an agency said when it was asked who is meant. Whatever is not an answer is an {@link AgencyFault}. */
public sealed interface Resolution {

    /**
     * Those whom the agency recognised: all who match a description, or the members of a household in the agency's order.
     *
     * @param total how many there are; more than are listed where the agency does not give all of them away, zero when it knows
     *     nobody
     * @param people those it listed
     * @param asOf when the agency said so
     */
    record Matches(int total, List<Match> people, Instant asOf) implements Resolution {

        public Matches {
            people = List.copyOf(people);
            if (total < people.size()) {
                throw new IllegalArgumentException("An agency cannot list more people than it has.");
            }
        }

        /** How many only. */
        @Override
        public String toString() {
            return "Matches[" + total + "]";
        }
    }

    /**
     * The agency refused us, whoever is asked about.
     *
     * @param reason what it objects to
     */
    record Refused(AgencyAnswer.Refused.Reason reason) implements Resolution {}
}
