package id.pandu.hub.agreement;

import id.pandu.api.model.AgreementTerms;
import id.pandu.api.model.Facet;
import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.Purpose;
import id.pandu.connector.Agency;
import id.pandu.connector.Connector;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agency.AgencyGuard;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agency.GuardSettings;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.Caller.Officer;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Agreements to try things with, on 25 November 2026, noon in Jakarta. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-11-25T05:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    static final Duration STALE_AFTER = Duration.ofSeconds(30);
    static final Caller OPERATOR = new Caller("operator", Set.of("*"), new Officer("oki.operator", "operator"));
    static final CallContext BY_OPERATOR = new CallContext("a".repeat(32), Locale.ENGLISH, OPERATOR, NOON);
    static final AgencyDirectory DIRECTORY =
            new AgencyDirectory(List.of(agency("bpjs-kesehatan", Facet.COVERAGE), agency("dukcapil", Facet.IDENTITY)));

    private Samples() {}

    static AgreementTerms.Builder terms() {
        return AgreementTerms.builder()
                .consumer("loket-sragen")
                .agency("bpjs-kesehatan")
                .facet(Facet.COVERAGE)
                .fields(List.of("status", "primaryCareFacility.name"))
                .purposes(List.of(Purpose.SERVICE_REFERRAL))
                .legalBases(List.of(LegalBasis.PUBLIC_DUTY))
                .regions(List.of("33.14"))
                .dailyQuota(100L)
                .validFrom(LocalDate.of(2024, 1, 1))
                .validUntil(LocalDate.of(2028, 12, 31));
    }

    static AgreementVersion version(String id, AgreementTerms terms) {
        return new AgreementVersion(id, 1, terms, null, NOON, "operator/oki.operator", null);
    }

    static Wish wish() {
        return new Wish(
                "loket-sragen",
                "bpjs-kesehatan",
                Facet.COVERAGE,
                Purpose.SERVICE_REFERRAL,
                LegalBasis.PUBLIC_DUTY,
                "33.14");
    }

    private static ConnectedAgency agency(String id, Facet facet) {
        var settings = new GuardSettings(Duration.ofSeconds(2), 10, 50, 20, Duration.ofSeconds(5));
        return new ConnectedAgency(
                new Agency(id, id, null, List.of(facet)),
                "fake",
                Connector.Mode.RECORD,
                false,
                new AgencyGuard(id, settings, CLOCK));
    }

    /** Keeps what is recorded, and fails when it is told to. */
    static final class Records implements AuditLog {

        final List<AuditEntry> entries = new ArrayList<>();
        boolean failing;

        @Override
        public void record(AuditEntry entry) {
            if (failing) {
                throw new UnavailableException(ProblemType.HUB_AUDIT_UNAVAILABLE, "told to fail");
            }
            entries.add(entry);
        }
    }
}
