package id.pandu.connector.satusehat;

import java.util.Set;

/** The systems of SATUSEHAT's identifiers, as Kemenkes publishes them. */
final class IdentifierSystem {

    /** The citizen's national number. A newborn's entry has the mother's under {@code nik-ibu}, which is another system. */
    static final String NIK = "https://fhir.kemkes.go.id/id/nik";

    /** The patient's own number; Kemenkes' pages spell its system in two ways. */
    static final Set<String> IHS_NUMBER =
            Set.of("https://fhir.kemkes.go.id/id/ihs-number", "https://fhir.kemkes.go.id/id/patient-ihs-number");

    private static final String LOCAL = "http://sys-ids.kemkes.go.id/";

    private IdentifierSystem() {}

    /** A sender's own numbers of what it sends, {@code servicerequest} for instance. */
    static String ofSender(String kind, String organization) {
        return LOCAL + kind + "/" + organization;
    }
}
