package id.pandu.connector.dtsen;

import id.pandu.connector.AgencyAnswer.Refused.Reason;
import java.util.List;

/** What a registry, or the bus before it, told us. */
sealed interface Told {

    /**
     * Those whom the question fits.
     *
     * @param total how many there are; more than the rows where only the first page was read
     * @param rows those that were read, each checked against the question
     */
    record People(int total, List<Individu> rows) implements Told {

        public People {
            rows = List.copyOf(rows);
        }

        /** How many only. */
        @Override
        public String toString() {
            return "People[" + total + "]";
        }
    }

    /** We are refused, whoever is asked about. */
    record Refused(Reason reason) implements Told {}
}
