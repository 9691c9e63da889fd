package id.pandu.town.faults;

import java.util.Optional;

/** Says request by request what an agency suffers from, when nothing has been set by hand. */
public interface FaultSource {

    /** A source of nothing. */
    FaultSource NONE = new FaultSource() {
        @Override
        public Optional<ActiveFault> take(String agencyId) {
            return Optional.empty();
        }

        @Override
        public void stop(String agencyId) {}

        @Override
        public void stopAll() {}
    };

    /** Counts a request to an agency and gives the fault it meets. */
    Optional<ActiveFault> take(String agencyId);

    /** Ends what this agency takes part in and releases whoever is held by it. */
    void stop(String agencyId);

    /** Ends everything. */
    void stopAll();
}
