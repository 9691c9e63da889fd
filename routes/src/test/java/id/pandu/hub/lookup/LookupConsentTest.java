package id.pandu.hub.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Gender;
import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.LookupAnswer;
import id.pandu.api.model.Purpose;
import id.pandu.api.model.Source;
import id.pandu.api.model.SourceStatus;
import id.pandu.hub.audit.SubjectName;
import id.pandu.hub.consent.Reliance;
import id.pandu.hub.problem.ProblemType;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What becomes of a lookup that rests on consent. */
@NullUnmarked
class LookupConsentTest extends LookupTestSupport {

    @Test
    void stopsWhenTheConsentIsWithdrawnWhileAgenciesAreAsked() {
        consent = new Reliance.Given(
                People.keys().current(SubjectName.ofNik(People.SITI.nik())),
                Set.of(Facet.COVERAGE),
                Set.of(Purpose.SERVICE_REFERRAL));
        whileAsked = () -> consent = new Reliance.None(ProblemType.CALLER_CONSENT_WITHDRAWN);

        Exchange reply = lookUp(People.request(Facet.COVERAGE)
                .legalBasis(LegalBasis.CONSENT)
                .consentReference("c-1")
                .build());

        assertThat(problem(reply)).isEqualTo("403 caller.consent-withdrawn");
        assertThat(recorded.entries.getLast().outcome()).isEqualTo("caller.consent-withdrawn");
    }

    @Test
    void endsByTheDeadlineThoughTheConsentCannotBeRead() {
        whileConsentIsRead = () -> new CompletableFuture<Void>()
                .completeOnTimeout(null, 10, TimeUnit.SECONDS)
                .join();

        Exchange reply = lookUp(People.request(Facet.COVERAGE)
                .legalBasis(LegalBasis.CONSENT)
                .consentReference("c-1")
                .deadlineMs(200)
                .build());

        assertThat(problem(reply)).isEqualTo("503 hub.store-unavailable");
        assertThat(askedAfter).isEmpty();
    }

    @Test
    void deniesAFacetThatTheConsentDoesNotCover() {
        consent = new Reliance.Given(
                People.keys().current(SubjectName.ofNik(People.SITI.nik())),
                Set.of(Facet.EDUCATION),
                Set.of(Purpose.SERVICE_REFERRAL));

        Source coverage = lookUp(People.request(Facet.COVERAGE)
                        .legalBasis(LegalBasis.CONSENT)
                        .consentReference("c-1")
                        .build())
                .getMessage()
                .getBody(LookupAnswer.class)
                .sources()
                .getFirst();

        assertThat(coverage.status()).isEqualTo(SourceStatus.DENIED);
        assertThat(coverage.problem().code()).isEqualTo("caller.facet-without-consent");
        assertThat(askedAfter).isEmpty();
    }

    @Test
    void refusesAConsentOfSomebodyElse() {
        consent = new Reliance.Given(
                People.keys().current(SubjectName.ofNik("3314100904129994")),
                Set.of(Facet.COVERAGE),
                Set.of(Purpose.SERVICE_REFERRAL));

        Exchange reply = lookUp(People.request(Facet.COVERAGE)
                .legalBasis(LegalBasis.CONSENT)
                .consentReference("c-1")
                .build());

        assertThat(problem(reply)).isEqualTo("403 caller.consent-not-covering");
    }

    @Test
    void recordsWhomTheCallerLearnedOfWhenTheConsentIsSomebodyElses() {
        consent = new Reliance.Given(
                People.keys().current(SubjectName.ofNik("3314100904129994")),
                Set.of(Facet.IDENTITY),
                Set.of(Purpose.SERVICE_REFERRAL));

        Exchange reply = lookUp(People.request(Facet.IDENTITY)
                .subject(new DemographicSubject("SITI CONTOH", LocalDate.of(1990, 3, 12), Gender.FEMALE))
                .legalBasis(LegalBasis.CONSENT)
                .consentReference("c-1")
                .build());

        assertThat(problem(reply)).isEqualTo("403 caller.consent-not-covering");
        assertThat(recorded.entries.getLast().subjects())
                .contains(People.keys().current(SubjectName.ofNik(People.SITI.nik())));
    }
}
