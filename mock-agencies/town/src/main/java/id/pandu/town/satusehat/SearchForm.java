package id.pandu.town.satusehat;

/** What a query string of the patient search comes to. */
sealed interface SearchForm {

    /** A search that can be made. */
    record Usable(PatientCriteria criteria) implements SearchForm {}

    /** One that cannot. */
    record Unusable(Refusal refusal) implements SearchForm {}
}
