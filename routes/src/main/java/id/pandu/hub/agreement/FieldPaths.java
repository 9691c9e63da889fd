package id.pandu.hub.agreement;

import id.pandu.api.model.Facet;
import id.pandu.api.model.Profile;
import java.util.List;

/** The fields of a facet that may leave. */
public interface FieldPaths {

    /** The facet's part of the profile, cut to these fields; what is not named is not there. */
    Profile cut(Facet facet, Profile profile);

    /** Whether a field of the first level may leave. */
    boolean allows(String field);

    /** The fields of the first level that a cut part holds, in the contract's order; for the audit log. */
    List<String> present(Facet facet, Profile cut);
}
