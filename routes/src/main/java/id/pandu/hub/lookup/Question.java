package id.pandu.hub.lookup;

import id.pandu.api.model.Facet;
import id.pandu.connector.AgencyAnswer;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.agreement.Decision.Grant;
import id.pandu.hub.cache.Memory;
import id.pandu.hub.cache.Recollection;
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

        /** What is known of the answer; {@code null} before that was looked up, and where nothing is kept. */
        @Nullable
        Memory memory();

        /** The same question with what is known of its answer. */
        Asked with(Memory found);

        /** Whether the agency will be left alone, because what is known is as good as a new answer. */
        default boolean isAnsweredByMemory() {
            Memory found = memory();
            return found != null && found.recollection() instanceof Recollection.Fresh;
        }
    }

    /** To be asked on the caller's behalf. */
    record Open(
            Resident resident,
            Facet facet,
            ConnectedAgency agency,
            Grant grant,
            @Nullable Memory memory) implements Asked {

        Open(Resident resident, Facet facet, ConnectedAgency agency, Grant grant) {
            this(resident, facet, agency, grant, null);
        }

        @Override
        public Open with(Memory found) {
            return new Open(resident, facet, agency, grant, found);
        }
    }

    /** To be asked by the hub for itself, to know where the resident lives; the answer never leaves. */
    record Residence(
            Resident resident,
            ConnectedAgency agency,
            @Nullable Memory memory) implements Asked {

        Residence(Resident resident, ConnectedAgency agency) {
            this(resident, agency, null);
        }

        @Override
        public Residence with(Memory found) {
            return new Residence(resident, agency, found);
        }

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
