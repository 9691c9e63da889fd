package id.pandu.connector;

import id.pandu.api.model.Profile;
import java.time.Instant;

/**
 * What an agency said. Every variant is a business answer, a success to the circuit breaker; whatever is not an answer is
 * an {@link AgencyFault}.
 */
public sealed interface AgencyAnswer {

    /**
     * The agency has a record.
     *
     * @param profile the facet that was asked for, nothing else set
     * @param asOf when the agency said so
     */
    record Found(Profile profile, Instant asOf) implements AgencyAnswer {

        /** The type's name only: the profile is personal. */
        @Override
        public String toString() {
            return "Found[redacted]";
        }
    }

    /**
     * The agency has a record, and by its nature returns less than the facet.
     *
     * @param profile what it returned of the facet that was asked for, nothing else set
     * @param asOf when the agency said so
     */
    record Partial(Profile profile, Instant asOf) implements AgencyAnswer {

        /** The type's name only: the profile is personal. */
        @Override
        public String toString() {
            return "Partial[redacted]";
        }
    }

    /**
     * The agency has no such record.
     *
     * @param asOf when the agency said so
     */
    record NotFound(Instant asOf) implements AgencyAnswer {}

    /**
     * The agency refused us, whoever is asked about.
     *
     * @param reason what it objects to
     */
    record Refused(Reason reason) implements AgencyAnswer {

        /** What an agency objects to. */
        public enum Reason {
            /** Our credentials are wrong, expired or out of step with its clock. */
            CREDENTIALS,
            /** Our credentials are right and not valid for this service. */
            NOT_ENTITLED,
            /** We have asked too often. */
            QUOTA
        }
    }
}
