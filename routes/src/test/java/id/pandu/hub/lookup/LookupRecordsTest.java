package id.pandu.hub.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.Disclosure;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Gender;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.LookupAnswer;
import id.pandu.api.model.Purpose;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.audit.SubjectName;
import java.time.LocalDate;
import java.util.List;
import org.apache.camel.Exchange;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What a lookup has written down before it goes on, and what leaves. */
@NullUnmarked
class LookupRecordsTest extends LookupTestSupport {

    @Test
    void recordsTheIntentBeforeAnybodyIsAskedAndTheOutcomeBeforeTheAnswer() {
        LookupAnswer answer =
                lookUp(People.request(Facet.COVERAGE).build()).getMessage().getBody(LookupAnswer.class);

        assertThat(recorded.events()).containsExactly("lookup.intent", "lookup.answered");
        assertThat(recorded.entries.getFirst().disclosures())
                .containsExactly(new Disclosure("bpjs-kesehatan", Facet.COVERAGE, "ASKED", List.of(), null));
        assertThat(askedAfter).containsExactly(1);
        AuditEntry outcome = recorded.entries.getLast();
        assertThat(outcome.id()).isEqualTo(answer.lookupId());
        assertThat(outcome.subjects()).containsExactly(People.keys().current(SubjectName.ofNik(People.SITI.nik())));
        assertThat(outcome.disclosures())
                .containsExactly(new Disclosure(
                        "bpjs-kesehatan",
                        Facet.COVERAGE,
                        "FOUND",
                        List.of("cardNumber", "name", "birthDate", "gender", "status"),
                        null));
        assertThat(outcome.caller().officer()).isEqualTo(People.OFFICER);
    }

    @Test
    void asksNobodyWhenTheIntentCannotBeRecorded() {
        recorded.failFrom(1);

        Exchange reply = lookUp(People.request(Facet.COVERAGE).build());

        assertThat(problem(reply)).isEqualTo("503 hub.audit-unavailable");
        assertThat(askedAfter).isEmpty();
    }

    @Test
    void releasesNothingWhenTheOutcomeCannotBeRecorded() {
        recorded.failFrom(2);

        Exchange reply = lookUp(People.request(Facet.COVERAGE).build());

        assertThat(problem(reply)).isEqualTo("503 hub.audit-unavailable");
        assertThat(reply.getMessage().getBody(String.class)).doesNotContain("SITI");
        assertThat(askedAfter).hasSize(1);
    }

    @Test
    void recordsWhoWasMeantOnceThatIsKnown() {
        lookUp(People.request(Facet.IDENTITY, Facet.COVERAGE)
                .subject(new DemographicSubject("SITI CONTOH", LocalDate.of(1990, 3, 12), Gender.FEMALE))
                .build());

        SubjectKey siti = People.keys().current(SubjectName.ofNik(People.SITI.nik()));
        assertThat(recorded.events()).containsExactly("lookup.intent", "lookup.intent", "lookup.answered");
        assertThat(recorded.entries.getFirst().subjects()).doesNotContain(siti);
        assertThat(recorded.entries.get(1).subjects()).containsExactly(siti);
        assertThat(recorded.entries.getLast().subjects()).containsExactly(siti);
    }

    @Test
    void recordsASearchThatFoundNobody() {
        lookUp(People.request(Facet.COVERAGE)
                .subject(new HouseholdSubject("3314101501200009"))
                .build());

        assertThat(recorded.events()).containsExactly("lookup.intent", "lookup.refused");
        assertThat(recorded.entries.getLast().outcome()).isEqualTo("subject.not-found");
    }

    @Test
    void recordsARefusalForWantOfTheRegion() {
        Exchange reply = lookUp(People.request(Facet.COVERAGE).build(), "64.03");

        assertThat(problem(reply)).isEqualTo("403 caller.region-not-allowed");
        assertThat(recorded.events()).containsExactly("lookup.refused");
        assertThat(askedAfter).isEmpty();
    }

    @Test
    void keepsTheNumberOfAResidentOfAnotherRegionWhoWasFoundByName() {
        LookupAnswer answer = byName(Purpose.CASE_MANAGEMENT);

        assertThat(answer.sources().getFirst().problem().code()).isEqualTo("caller.out-of-area");
        assertThat(answer.resolution().nik()).isNull();
        assertThat(recorded.entries.getLast().disclosures())
                .allSatisfy(disclosure -> assertThat(disclosure.fields()).isEmpty());
    }

    @Test
    void recordsThatTheNumberOfSomebodyFoundByNameLeft() {
        LookupAnswer answer = byName(Purpose.OUT_OF_AREA_SERVICE);

        assertThat(answer.resolution().nik()).isEqualTo(People.SITI.nik());
        assertThat(recorded.entries.getLast().disclosures())
                .contains(new Disclosure("dukcapil", Facet.IDENTITY, "FOUND", List.of("nik"), null));
    }

    /** Asked for by the counter of Berau; the civil registry says that she lives in Sragen. */
    private LookupAnswer byName(Purpose purpose) {
        livesIn = "33.14";
        return lookUp(
                        People.request(Facet.COVERAGE)
                                .subject(
                                        new DemographicSubject("SITI CONTOH", LocalDate.of(1990, 3, 12), Gender.FEMALE))
                                .region("64.03")
                                .purpose(purpose)
                                .build(),
                        "64.03")
                .getMessage()
                .getBody(LookupAnswer.class);
    }
}
