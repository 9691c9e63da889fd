package id.pandu.hub.lookup;

import id.pandu.connector.PersonKey;
import id.pandu.connector.PersonKey.AgencyKey;
import id.pandu.connector.PersonKey.Nik;
import id.pandu.hub.agency.ConnectedAgency;
import org.jspecify.annotations.Nullable;

/**
 * One person of a lookup, resolved.
 *
 * @param member place in the household, from 0; {@code null} when the lookup is about this person alone
 * @param key how agencies are asked about the person
 * @param told what the registry that resolved the person told at once, if it did
 */
record Resident(
        @Nullable Integer member, PersonKey key, @Nullable Told told) {

    /** Whether this agency understands the key. */
    boolean isKnownTo(ConnectedAgency agency) {
        return switch (key) {
            case Nik nik -> true;
            case AgencyKey own -> own.agency().equals(agency.agency().id());
        };
    }

    /** The type's name only: the resident is a person. */
    @Override
    public String toString() {
        return "Resident[" + member + "]";
    }
}
