package id.pandu.town.worklist;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The work lists of the town, by agency; a dialect opens the lists of its agencies when it starts. */
public final class WorkLists {

    private final Map<String, WorkList> byAgency = new ConcurrentSkipListMap<>();

    /** Opens an agency's list, and hands it back. */
    public <L extends WorkList> L open(String agencyId, L list) {
        if (byAgency.putIfAbsent(agencyId, list) != null) {
            throw new IllegalStateException(agencyId + " has a work list already");
        }
        return list;
    }

    /** The list of this agency, if it keeps one. */
    public Optional<WorkList> of(String agencyId) {
        return Optional.ofNullable(byAgency.get(agencyId));
    }

    /** All of them, by agency. */
    public Map<String, WorkList> all() {
        return Map.copyOf(byAgency);
    }
}
