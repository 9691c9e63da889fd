package id.pandu.hub.lookup;

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
import id.pandu.hub.lookup.Admission.Lookup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
        return Profile.builder().identity(Identity.builder().name(name).build()).build();
    }

    static Profile welfare(String name) {
        return Profile.builder()
                .welfare(Welfare.builder().name(name).decile(2).build())
                .build();
    }

    static Lookup lookup(Subject subject, Facet... facets) {
        Instant deadline = Instant.now().plusSeconds(5);
        return new Lookup(new UUID(0, 7), subject, "33.14", List.of(facets), deadline);
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
