package id.pandu.gateway.audit;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.api.model.Disclosure;
import id.pandu.api.model.Facet;
import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.Purpose;
import id.pandu.hub.api.Caller;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.audit.SubjectKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Entries as the hub makes them, of a loket in Sragen. */
public final class Entries {

    static final Caller LOKET =
            new Caller("loket-sragen", Set.of("33.14"), new Caller.Officer("siti.petugas", "front-office"));
    static final Caller AUDITOR =
            new Caller("auditor", Set.of(Caller.EVERYWHERE), new Caller.Officer("ani.auditor", "auditor"));

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private Entries() {}

    /** One of many people, as one key hashes them. */
    public static SubjectKey person(int number) {
        return new SubjectKey("k1", "%064x".formatted(number + 1));
    }

    public static UUID id() {
        return IDS.generate();
    }

    public static AuditEntry intent(UUID lookup, SubjectKey... subjects) {
        return lookup(id(), lookup, Instant.now(), AuditEvent.LOOKUP_INTENT, "asked", subjects);
    }

    public static AuditEntry answered(UUID lookup, SubjectKey... subjects) {
        return lookup(lookup, lookup, Instant.now(), AuditEvent.LOOKUP_ANSWERED, "answered", subjects);
    }

    public static AuditEntry answered(SubjectKey... subjects) {
        return answered(id(), subjects);
    }

    static AuditEntry refused(UUID lookup, String code, SubjectKey... subjects) {
        return lookup(lookup, lookup, Instant.now(), AuditEvent.LOOKUP_REFUSED, code, subjects);
    }

    public static AuditEntry at(Instant at, SubjectKey... subjects) {
        UUID id = id();
        return lookup(id, id, at, AuditEvent.LOOKUP_ANSWERED, "answered", subjects);
    }

    static AuditEntry by(String officer) {
        return new AuditEntry(
                id(),
                Instant.now(),
                AuditEvent.CONSENT_WITHDRAWN,
                new Caller("loket-sragen", Set.of("33.14"), new Caller.Officer(officer, "front-office")),
                "0".repeat(31) + "1",
                "done",
                null,
                List.of(),
                List.of(),
                Map.of());
    }

    /** A household's answer: identity of the first member, education of the second. */
    static AuditEntry household(SubjectKey first, SubjectKey second) {
        UUID id = id();
        AuditEntry entry = lookup(id, id, Instant.now(), AuditEvent.LOOKUP_ANSWERED, "answered", first, second);
        return new AuditEntry(
                id,
                entry.at(),
                entry.event(),
                entry.caller(),
                entry.trace(),
                entry.outcome(),
                entry.look(),
                entry.subjects(),
                List.of(
                        new Disclosure("dukcapil", Facet.IDENTITY, "FOUND", List.of("name"), 0),
                        new Disclosure("disdik-sragen", Facet.EDUCATION, "FOUND", List.of("pupils"), 1)),
                Map.of());
    }

    private static AuditEntry lookup(
            UUID id, UUID lookup, Instant at, AuditEvent event, String outcome, SubjectKey... subjects) {
        return new AuditEntry(
                id,
                at,
                event,
                LOKET,
                "0".repeat(31) + "1",
                outcome,
                new AuditEntry.Look(lookup, Purpose.CASE_MANAGEMENT, LegalBasis.PUBLIC_DUTY, null, "33.14", false),
                Arrays.asList(subjects),
                List.of(new Disclosure("dukcapil", Facet.IDENTITY, "FOUND", List.of("birthDate", "name"), null)),
                Map.of());
    }
}
