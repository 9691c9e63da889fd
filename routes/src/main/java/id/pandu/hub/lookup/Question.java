package id.pandu.hub.lookup;

import id.pandu.api.model.Facet;
import id.pandu.connector.AgencyAnswer;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agency.Outcome;
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

    /** To be asked. */
    record Open(Resident resident, Facet facet, ConnectedAgency agency) implements Question {}

    /**
     * Not to be asked: it is answered already, or nobody can be asked.
     *
     * @param outcome the answer, or why there will be none
     * @param elapsed how long that took
     */
    record Settled(
            Resident resident,
            Facet facet,
            @Nullable ConnectedAgency agency,
            Outcome<AgencyAnswer> outcome,
            Duration elapsed)
            implements Question {}
}
