package id.pandu.hub.consent;

import id.pandu.api.model.Consent;
import id.pandu.api.model.Consent.StatusEnum;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Purpose;
import id.pandu.hub.api.WesternIndonesianTime;
import id.pandu.hub.audit.SubjectKey;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A consent as it is kept.
 *
 * @param organisation whose it is; another organisation does not know it
 * @param reference the organisation's own name for it
 * @param subject the person or household, as a keyed hash
 * @param facets what may be asked
 * @param purposes what for
 * @param registeredAt when it was registered
 * @param expires when it ends by itself
 * @param withdrawnAt when it was withdrawn
 */
public record RegisteredConsent(
        String organisation,
        String reference,
        SubjectKey subject,
        Set<Facet> facets,
        Set<Purpose> purposes,
        Instant registeredAt,
        Instant expires,
        @Nullable Instant withdrawnAt) {

    public RegisteredConsent {
        facets = Set.copyOf(facets);
        purposes = Set.copyOf(purposes);
    }

    /** Where its encrypted subject stands; {@link SubjectCipher} binds it to that place. */
    public String place() {
        return "consent.subject:" + organisation + "/" + reference;
    }

    /** How it stands at a moment; the moment it expires is the first at which it does not count. */
    public StatusEnum status(Instant now) {
        if (withdrawnAt != null) {
            return StatusEnum.WITHDRAWN;
        }
        return now.isBefore(expires) ? StatusEnum.ACTIVE : StatusEnum.EXPIRED;
    }

    /** The consent as the contract shows it. */
    public Consent shown(Instant now) {
        return Consent.builder()
                .reference(reference)
                .status(status(now))
                .facets(facets.stream().sorted().toList())
                .purposes(purposes.stream().sorted().toList())
                .registeredAt(WesternIndonesianTime.at(registeredAt))
                .expires(WesternIndonesianTime.at(expires))
                .withdrawnAt(withdrawnAt == null ? null : WesternIndonesianTime.at(withdrawnAt))
                .build();
    }

    /** The organisation and its reference only. */
    @Override
    public String toString() {
        return "RegisteredConsent[" + organisation + " " + reference + "]";
    }
}
