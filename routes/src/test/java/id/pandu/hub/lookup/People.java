package id.pandu.hub.lookup;

import id.pandu.api.model.Address;
import id.pandu.api.model.Coverage;
import id.pandu.api.model.Education;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Gender;
import id.pandu.api.model.Identity;
import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.LookupRequest;
import id.pandu.api.model.NikSubject;
import id.pandu.api.model.Profile;
import id.pandu.api.model.Pupil;
import id.pandu.api.model.Purpose;
import id.pandu.api.model.School;
import id.pandu.api.model.Subject;
import id.pandu.api.model.Welfare;
import id.pandu.connector.Agency;
import id.pandu.connector.Connector;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agency.AgencyGuard;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agency.GuardSettings;
import id.pandu.hub.agreement.Agreements;
import id.pandu.hub.agreement.Decision.Grant;
import id.pandu.hub.agreement.FieldPaths;
import id.pandu.hub.agreement.Quotas;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.Caller.Officer;
import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.audit.SubjectKeys;
import id.pandu.hub.audit.SubjectName;
import id.pandu.hub.lookup.Admission.Lookup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A synthetic resident and the agencies that know her. */
final class People {

    static final NikSubject SITI = new NikSubject("3314105203909991");

    static final ConnectedAgency BPJS = agency("bpjs-kesehatan", null, Facet.COVERAGE);
    static final ConnectedAgency DISDIK = agency("disdik-sragen", "33.14", Facet.EDUCATION);
    static final ConnectedAgency ELSEWHERE = agency("disdik-berau", "64.03", Facet.EDUCATION);
    static final ConnectedAgency DUKCAPIL = agency("dukcapil", null, Facet.IDENTITY);
    static final ConnectedAgency DINSOS = agency("dinsos-sragen", "33.14", Facet.WELFARE);
    static final AgencyDirectory DIRECTORY = new AgencyDirectory(List.of(BPJS, DISDIK, ELSEWHERE, DUKCAPIL, DINSOS));

    private People() {}

    static LookupRequest.Builder request(Facet... facets) {
        return LookupRequest.builder()
                .subject(SITI)
                .region("33.14")
                .purpose(Purpose.SERVICE_REFERRAL)
                .legalBasis(LegalBasis.PUBLIC_DUTY)
                .facets(List.of(facets));
    }

    static Profile coverage(String name) {
        return Profile.builder()
                .coverage(Coverage.builder()
                        .cardNumber("0009990000017")
                        .status(Coverage.StatusEnum.ACTIVE)
                        .name(name)
                        .birthDate(LocalDate.of(1990, 3, 12))
                        .gender(Gender.FEMALE)
                        .build())
                .build();
    }

    static Profile enrolment(String name, LocalDate birthDate) {
        Pupil pupil = Pupil.builder()
                .name(name)
                .birthDate(birthDate)
                .gender(Gender.FEMALE)
                .school(new School("20300001", "PKBM CONTOH", null))
                .build();
        return Profile.builder().education(new Education(pupil, List.of())).build();
    }

    static Profile identity(String name) {
        return identity(name, null);
    }

    static Profile identity(String name, @Nullable String region) {
        Address address =
                region == null ? null : Address.builder().region(region).build();
        return Profile.builder()
                .identity(Identity.builder().name(name).address(address).build())
                .build();
    }

    static Profile welfare(String name) {
        return Profile.builder()
                .welfare(Welfare.builder().name(name).decile(2).build())
                .build();
    }

    /** What an agreement on everything comes to. */
    static final Grant GRANT = new Grant("all", 1, 1_000_000, FieldPaths.of(List.of("*")));

    /** Everything is agreed. */
    static final Agreements AGREED = wish -> GRANT;

    /** No quota ends. */
    static final Quotas PLENTY = grant -> true;

    static final Officer OFFICER = new Officer("uji.petugas", "penguji");

    static Lookup lookup(Subject subject, Facet... facets) {
        return lookup(subject, Instant.now().plusSeconds(5), facets);
    }

    static Lookup lookup(Subject subject, Instant deadline, Facet... facets) {
        return lookup(request(facets).subject(subject).build(), deadline, Caller.EVERYWHERE);
    }

    static Lookup lookup(LookupRequest request, Instant deadline, String... regions) {
        return new Lookup(new UUID(0, 7), request, context(regions), deadline, null);
    }

    /** The call of somebody who may act in these regions. */
    static CallContext context(String... regions) {
        var caller = new Caller("loket-uji", Set.of(regions), OFFICER);
        return new CallContext("0".repeat(31) + "1", Locale.ENGLISH, caller, Instant.now());
    }

    /** Keyed hashes that are no secret. */
    static SubjectKeys keys() {
        return new SubjectKeys() {
            @Override
            public SubjectKey current(SubjectName name) {
                return new SubjectKey("k1", Integer.toHexString(name.text().hashCode()));
            }

            @Override
            public List<SubjectKey> all(SubjectName name) {
                return List.of(current(name));
            }
        };
    }

    private static ConnectedAgency agency(String id, @Nullable String region, Facet facet) {
        var settings = new GuardSettings(Duration.ofSeconds(2), 10, 50, 20, Duration.ofSeconds(5));
        return new ConnectedAgency(
                new Agency(id, id, region, List.of(facet)),
                "fake",
                Connector.Mode.RECORD,
                facet == Facet.IDENTITY || facet == Facet.WELFARE,
                new AgencyGuard(id, settings, Clock.systemUTC()));
    }
}
