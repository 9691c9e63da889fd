package id.pandu.hub.lookup;

import id.pandu.api.model.Facet;
import id.pandu.api.model.Profile;
import id.pandu.connector.AgencyAnswer;

/** Lets exactly one facet of an agency's answer into the profile, whatever else the answer carries. */
final class ProfileParts {

    private ProfileParts() {}

    static boolean holds(Facet facet, Profile profile) {
        return switch (facet) {
            case IDENTITY -> profile.identity() != null;
            case COVERAGE -> profile.coverage() != null;
            case HEALTH -> profile.health() != null;
            case EDUCATION -> profile.education() != null;
            case WELFARE -> profile.welfare() != null;
        };
    }

    /** Whether an answer that has a record has the facet of it. */
    static boolean isOf(Facet facet, AgencyAnswer answer) {
        return switch (answer) {
            case AgencyAnswer.Found found -> holds(facet, found.profile());
            case AgencyAnswer.Partial partial -> holds(facet, partial.profile());
            case AgencyAnswer.NotFound none -> true;
            case AgencyAnswer.Refused refused -> true;
        };
    }

    static void copy(Facet facet, Profile from, Profile.Builder to) {
        switch (facet) {
            case IDENTITY -> to.identity(from.identity());
            case COVERAGE -> to.coverage(from.coverage());
            case HEALTH -> to.health(from.health());
            case EDUCATION -> to.education(from.education());
            case WELFARE -> to.welfare(from.welfare());
        }
    }
}
