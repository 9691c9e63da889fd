package id.pandu.hub.lookup;

import id.pandu.hub.lookup.Admission.Lookup;
import id.pandu.hub.lookup.Resolved.Known;
import java.util.List;

/**
 * What will be asked.
 *
 * @param lookup what the caller wants
 * @param known who is meant
 * @param questions one for each resident, facet and agency
 */
record Plan(Lookup lookup, Known known, List<Question> questions) {

    Plan {
        questions = List.copyOf(questions);
    }

    /** The lookup's id only: the residents are people. */
    @Override
    public String toString() {
        return "Plan[" + lookup.lookupId() + "]";
    }
}
