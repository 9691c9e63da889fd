package id.pandu.hub.audit;

import id.pandu.api.model.Disclosure;
import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.Purpose;
import id.pandu.hub.api.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit log: who did what to whose data, when, why and with what outcome; never the data.
 *
 * @param id UUIDv7; the entry of an answered or refused lookup has the lookup's id
 * @param at when
 * @param event what happened
 * @param caller who
 * @param trace W3C trace id
 * @param outcome {@code answered}, {@code asked}, {@code done} or the code of a refusal
 * @param look the lookup it belongs to, where there is one
 * @param subjects every person whose data was asked for or left
 * @param disclosures which agency was asked for what, and which fields left
 * @param detail anything else, text by text; never personal
 */
public record AuditEntry(
        UUID id,
        Instant at,
        AuditEvent event,
        Caller caller,
        String trace,
        String outcome,
        @Nullable Look look,
        List<SubjectKey> subjects,
        List<Disclosure> disclosures,
        Map<String, String> detail) {

    public AuditEntry {
        subjects = List.copyOf(subjects);
        disclosures = List.copyOf(disclosures);
        detail = Map.copyOf(detail);
    }

    /**
     * Why a person was looked at.
     *
     * @param lookupId the lookup
     * @param purpose what for
     * @param legalBasis on what ground
     * @param consentReference the consent, where that is the ground
     * @param region for which region
     * @param outOfArea whether somebody lives outside the caller's regions
     */
    public record Look(
            UUID lookupId,
            Purpose purpose,
            LegalBasis legalBasis,
            @Nullable String consentReference,
            String region,
            boolean outOfArea) {}

    /** What happened, the id and the outcome; no person. */
    @Override
    public String toString() {
        return "AuditEntry[" + id + " " + event.code() + " " + outcome + "]";
    }
}
