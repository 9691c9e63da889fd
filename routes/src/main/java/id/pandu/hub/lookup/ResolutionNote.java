package id.pandu.hub.lookup;

import id.pandu.api.model.AgencyKey;
import id.pandu.api.model.Resolution;
import id.pandu.connector.PersonKey;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.lookup.Resolved.Known;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the caller who was meant, and which registry said so. */
final class ResolutionNote {

    private ResolutionNote() {}

    /**
     * Nothing where the caller gave the NIK.
     *
     * @param named residents whose number by that registry may leave
     */
    static @Nullable Resolution of(Known known, Set<Resident> named, Locale language) {
        ConnectedAgency registry = known.registry();
        if (registry == null) {
            return null;
        }
        Resolution.Builder note = Resolution.builder()
                .agency(registry.agency().id())
                .attempts(known.attempts().stream()
                        .map(attempt -> attempt.in(language))
                        .toList());
        known.residents().stream()
                .filter(resident -> resident.member() == null)
                .filter(named::contains)
                .map(Resident::key)
                .forEach(key -> note.nik(nik(key)).agencyKey(agencyKey(key)));
        return note.build();
    }

    static @Nullable String nik(PersonKey key) {
        return key instanceof PersonKey.Nik person ? person.nik() : null;
    }

    static @Nullable AgencyKey agencyKey(PersonKey key) {
        return key instanceof PersonKey.AgencyKey own ? new AgencyKey(own.agency(), own.key()) : null;
    }
}
