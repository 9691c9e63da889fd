package id.pandu.hub.lookup;

import id.pandu.api.model.Facet;
import id.pandu.connector.AgencyAnswer;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.agreement.Decision.Grant;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One facet of one resident, at one agency. */
sealed interface Question {

    /** Whom it is about. */
    Resident resident();

    /** The part of the profile that is wanted. */
    Facet facet();

    /** Who answers; {@code null} where no agency answers for the facet in the region. */
    @Nullable
    ConnectedAgency agency();

    /** What of the answer may leave; {@code null} where nothing may. */
    @Nullable
    Grant grant();

    /** To be asked. */
    sealed interface Asked extends Question {

        @Override
        ConnectedAgency agency();
    }

    /** To be asked on the caller's behalf. */
    record Open(Resident resident, Facet facet, ConnectedAgency agency, Grant grant) implements Asked {}

    /** To be asked by the hub for itself, to know where the resident lives; the answer never leaves. */
    record Residence(Resident resident, ConnectedAgency agency) implements Asked {

        @Override
        public Facet facet() {
            return Facet.IDENTITY;
        }

        @Override
        public @Nullable Grant grant() {
            return null;
        }
    }

    /**
     * Not to be asked: it is answered already, or nobody can be asked.
     *
     * @param grant what of an answer may leave
     * @param outcome the answer, or why there will be none
     * @param elapsed how long that took
     */
    record Settled(
            Resident resident,
            Facet facet,
            @Nullable ConnectedAgency agency,
            @Nullable Grant grant,
            Outcome<AgencyAnswer> outcome,
            Duration elapsed)
            implements Question {}
}
