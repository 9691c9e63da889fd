package id.pandu.town.satusehat;

import org.jspecify.annotations.Nullable;

/** The identifier systems patients are searched by. */
enum IdentifierSystem {
    NONE(""),
    OWN_NIK("https://fhir.kemkes.go.id/id/nik"),
    MOTHERS_NIK("https://fhir.kemkes.go.id/id/nik-ibu");

    private final String uri;

    IdentifierSystem(String uri) {
        this.uri = uri;
    }

    String uri() {
        return uri;
    }

    /** The system of this name, null when the exchange has none. */
    static @Nullable IdentifierSystem byUri(String uri) {
        return uri.equals(OWN_NIK.uri) ? OWN_NIK : uri.equals(MOTHERS_NIK.uri) ? MOTHERS_NIK : null;
    }
}
