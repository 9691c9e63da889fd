package id.pandu.hub.catalogue;

import id.pandu.api.model.Facet;

/** Something about a person or household that a criterion depends on, and the field of which agencies' record says it. */
enum Fact {
    AGE(Facet.IDENTITY, "birthDate"),
    GENDER(Facet.IDENTITY, "gender"),
    RESIDENCE(Facet.IDENTITY, "address.region"),
    HOUSEHOLD(Facet.IDENTITY, "familyCardNumber"),
    COVERAGE(Facet.COVERAGE, "status"),
    ENROLMENT(Facet.EDUCATION, "ownEnrolment"),
    DECILE(Facet.WELFARE, "decile"),
    PROGRAMMES(Facet.WELFARE, "programmes");

    private final Facet facet;
    private final String field;

    Fact(Facet facet, String field) {
        this.facet = facet;
        this.field = field;
    }

    /** The facet that is asked for it. */
    Facet facet() {
        return facet;
    }

    /** The field of the facet that holds it, as agreements name it. */
    String field() {
        return field;
    }
}
