package id.pandu.hub.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.api.model.Consent.StatusEnum;
import id.pandu.api.model.ConsentRegistration;
import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Gender;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.NikSubject;
import id.pandu.api.model.Purpose;
import id.pandu.api.model.Violation;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.Caller.Officer;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.audit.SubjectName;
import id.pandu.hub.consent.ConsentChange.Refused;
import id.pandu.hub.consent.ConsentChange.Stands;
import id.pandu.hub.consent.Reliance.Given;
import id.pandu.hub.consent.Reliance.None;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import id.pandu.hub.problem.UnavailableException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class ConsentChangesTest {

    private static final Instant NOW = Instant.parse("2026-11-25T05:00:00Z");
    private static final NikSubject SITI = new NikSubject("3314105203909991");
    private static final CallContext SRAGEN = context("loket-sragen");
    private static final CallContext BANJARMASIN = context("loket-banjarmasin");

    private final ConsentFakes fakes = new ConsentFakes();
    private final ConsentChanges unit = unitAt(NOW);

    @Test
    void registersAConsentThatCanBeReliedOnAtOnce() {
        ConsentChange change = unit.register(registration().build(), SRAGEN);

        assertThat(change)
                .isInstanceOfSatisfying(
                        Stands.class,
                        stands ->
                                assertThat(stands.consent().shown(NOW).status()).isEqualTo(StatusEnum.ACTIVE));
        assertThat(check("loket-sragen", NOW)).isInstanceOfSatisfying(Given.class, given -> {
            assertThat(given.facets()).containsExactlyInAnyOrder(Facet.COVERAGE, Facet.WELFARE);
            assertThat(given.purposes()).containsExactly(Purpose.SERVICE_REFERRAL);
            assertThat(given.isAbout(fakes.keys.all(SubjectName.ofNik(SITI.nik()))))
                    .isTrue();
            assertThat(given.isAbout(fakes.keys.all(SubjectName.ofNik("3314100904129994"))))
                    .isFalse();
        });
    }

    @Test
    void recordsWhoseConsentItIs() {
        unit.register(registration().build(), SRAGEN);
        unit.withdraw("SETUJU-1", SRAGEN);

        assertThat(fakes.entries)
                .extracting(AuditEntry::event)
                .containsExactly(AuditEvent.CONSENT_REGISTERED, AuditEvent.CONSENT_WITHDRAWN);
        assertThat(fakes.entries).allSatisfy(entry -> {
            assertThat(entry.subjects()).containsExactly(fakes.keys.current(SubjectName.ofNik(SITI.nik())));
            assertThat(entry.caller()).isEqualTo(SRAGEN.caller());
            assertThat(entry.detail()).isEqualTo(Map.of("consent", "SETUJU-1"));
        });
    }

    @Test
    void keepsTheSubjectEncryptedForItsPlaceOnly() {
        unit.register(registration().build(), SRAGEN);

        assertThat(fakes.encrypted).containsExactly("consent.subject:loket-sragen/SETUJU-1|nik:3314105203909991");
    }

    @Test
    void changesNothingWhenTheSameComesAgain() {
        ConsentChange first = unit.register(registration().build(), SRAGEN);
        ConsentChange again = unit.register(
                registration().facets(List.of(Facet.WELFARE, Facet.COVERAGE)).build(), SRAGEN);

        assertThat(again).isEqualTo(first);
        assertThat(fakes.entries).hasSize(1);
    }

    @Test
    void refusesOtherContentUnderTheSameReference() {
        unit.register(registration().build(), SRAGEN);

        assertThat(List.of(
                        registration()
                                .subject(new NikSubject("3314100904129994"))
                                .build(),
                        registration().facets(List.of(Facet.COVERAGE)).build(),
                        registration()
                                .purposes(List.of(Purpose.CASE_MANAGEMENT))
                                .build(),
                        registration().expires(expires("2027-01-02T00:00:00Z")).build()))
                .allSatisfy(other -> assertThat(unit.register(other, SRAGEN))
                        .isEqualTo(
                                new Refused(Refusal.at(ProblemType.CALLER_CONSENT_CONFLICT, "/reference", "unused"))));
    }

    @Test
    void letsTwoOrganisationsUseOneReference() {
        unit.register(registration().build(), SRAGEN);

        assertThat(unit.register(registration().facets(List.of(Facet.HEALTH)).build(), BANJARMASIN))
                .isInstanceOf(Stands.class);
        assertThat(unit.withdraw("SETUJU-1", BANJARMASIN)).isInstanceOf(Stands.class);
        assertThat(check("loket-sragen", NOW)).isInstanceOf(Given.class);
    }

    @Test
    void answersTheQuickerOnesWhenTwoRegisterAtOnce() {
        fakes.quicker = () -> unit.register(registration().build(), SRAGEN);

        assertThat(unit.register(registration().facets(List.of(Facet.HEALTH)).build(), SRAGEN))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().type()).isEqualTo(ProblemType.CALLER_CONSENT_CONFLICT));
        assertThat(fakes.entries).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T05:00:00Z,in-future",
        "2026-11-25T05:00:00.000001Z,",
        "2031-11-25T05:00:00Z,",
        "2031-11-25T05:00:00.000001Z,at-most-five-years",
    })
    void holdsTheEndToItsBounds(String expires, String keyword) {
        ConsentChange change =
                unit.register(registration().expires(expires(expires)).build(), SRAGEN);

        if (keyword == null) {
            assertThat(change).isInstanceOf(Stands.class);
        } else {
            assertThat(change)
                    .isEqualTo(new Refused(Refusal.at(ProblemType.CALLER_INVALID_CONSENT, "/expires", keyword)));
        }
    }

    @Test
    void refusesSubjectsThatCannotBe() {
        assertThat(unit.register(
                        registration()
                                .subject(new NikSubject("9999999999999999"))
                                .build(),
                        SRAGEN))
                .isEqualTo(new Refused(Refusal.at(ProblemType.CALLER_IMPOSSIBLE_NIK, "/subject/nik", "nik-province")));
        assertThat(unit.register(
                        registration()
                                .subject(new DemographicSubject(
                                        "SITI CONTOH", LocalDate.of(2026, 11, 26), Gender.FEMALE))
                                .build(),
                        SRAGEN))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().violations())
                                .containsExactly(new Violation("/subject/birthDate", "birth-date")));
        assertThat(unit.register(
                        registration()
                                .subject(new HouseholdSubject("3314101501209993"))
                                .build(),
                        SRAGEN))
                .isInstanceOf(Stands.class);
    }

    @Test
    void withdrawsForGood() {
        unit.register(registration().build(), SRAGEN);

        ConsentChange first = unit.withdraw("SETUJU-1", SRAGEN);
        ConsentChange again = unitAt(NOW.plusSeconds(60)).withdraw("SETUJU-1", SRAGEN);

        assertThat(again).isEqualTo(first);
        assertThat(first)
                .isInstanceOfSatisfying(
                        Stands.class,
                        stands -> assertThat(stands.consent().withdrawnAt()).isEqualTo(NOW));
        assertThat(check("loket-sragen", NOW)).isEqualTo(new None(ProblemType.CALLER_CONSENT_WITHDRAWN));
        assertThat(unit.register(registration().build(), SRAGEN)).isEqualTo(first);
        assertThat(fakes.entries).hasSize(2);
    }

    @Test
    void knowsNothingOfOtherReferencesAndOrganisations() {
        unit.register(registration().build(), SRAGEN);

        var unknown = new Refused(Refusal.of(ProblemType.CALLER_NOT_FOUND));
        assertThat(unit.look("SETUJU-2", SRAGEN)).isEqualTo(unknown);
        assertThat(unit.look("SETUJU-1", BANJARMASIN)).isEqualTo(unknown);
        assertThat(unit.withdraw("SETUJU-1", BANJARMASIN)).isEqualTo(unknown);
        assertThat(check("loket-banjarmasin", NOW)).isEqualTo(new None(ProblemType.CALLER_CONSENT_UNKNOWN));
    }

    @Test
    void endsByItself() {
        unit.register(registration().build(), SRAGEN);

        assertThat(check("loket-sragen", Instant.parse("2026-12-31T23:59:59.999Z")))
                .isInstanceOf(Given.class);
        assertThat(check("loket-sragen", Instant.parse("2027-01-01T00:00:00Z")))
                .isEqualTo(new None(ProblemType.CALLER_CONSENT_EXPIRED));
    }

    @Test
    void changesNothingThatCannotBeRecorded() {
        fakes.auditFails = true;
        assertThatThrownBy(() -> unit.register(registration().build(), SRAGEN))
                .isInstanceOf(UnavailableException.class);
        assertThat(check("loket-sragen", NOW)).isEqualTo(new None(ProblemType.CALLER_CONSENT_UNKNOWN));

        fakes.auditFails = false;
        unit.register(registration().build(), SRAGEN);
        fakes.auditFails = true;
        assertThatThrownBy(() -> unit.withdraw("SETUJU-1", SRAGEN)).isInstanceOf(UnavailableException.class);
        assertThat(check("loket-sragen", NOW)).isInstanceOf(Given.class);
    }

    private ConsentChanges unitAt(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new ConsentChanges(fakes, new ConsentAudit(fakes, clock), fakes.keys, fakes, clock);
    }

    private Reliance check(String organisation, Instant now) {
        return new StoredConsents(fakes, Clock.fixed(now, ZoneOffset.UTC)).check(organisation, "SETUJU-1");
    }

    private static ConsentRegistration.Builder registration() {
        return ConsentRegistration.builder()
                .reference("SETUJU-1")
                .subject(SITI)
                .facets(List.of(Facet.COVERAGE, Facet.WELFARE))
                .purposes(List.of(Purpose.SERVICE_REFERRAL))
                .expires(expires("2027-01-01T07:00:00+07:00"));
    }

    private static OffsetDateTime expires(String moment) {
        return OffsetDateTime.parse(moment);
    }

    private static CallContext context(String organisation) {
        var caller = new Caller(organisation, Set.of("33.14"), new Officer("siti.petugas", "front-office"));
        return new CallContext("a".repeat(32), Locale.ENGLISH, caller, NOW);
    }
}
