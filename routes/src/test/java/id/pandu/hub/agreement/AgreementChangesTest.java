package id.pandu.hub.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.pandu.api.model.AgreementTerms;
import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.Termination;
import id.pandu.hub.agreement.AgreementChange.Made;
import id.pandu.hub.agreement.AgreementChange.Refused;
import id.pandu.hub.agreement.Decision.Grant;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class AgreementChangesTest {

    private static final AgreementTerms TERMS = Samples.terms().build();
    private static final AgreementTerms OTHER =
            Samples.terms().legalBases(List.of(LegalBasis.CONSENT)).build();
    private static final Termination NOTICE = new Termination(LocalDate.of(2027, 1, 31), "Selesai");

    private final MemoryAgreements store = new MemoryAgreements();
    private final Samples.Records audit = new Samples.Records();
    private final AgreementBook book = new AgreementBook(store, Samples.CLOCK, Samples.STALE_AFTER);
    private final AgreementChanges unit = new AgreementChanges(
            store, new AgreementDrafts(new AgreementRules(Samples.DIRECTORY), Samples.CLOCK), book, audit);

    @Test
    void makesAnAgreementThatCountsAtOnceAndIsRecorded() {
        AgreementChange change = unit.save("a", TERMS, Samples.BY_OPERATOR);

        assertThat(change).isInstanceOfSatisfying(Made.class, made -> {
            assertThat(made.version().version()).isEqualTo(1);
            assertThat(made.version().changedBy()).isEqualTo("operator/oki.operator");
        });
        assertThat(book.decide(Samples.wish())).isInstanceOf(Grant.class);
        assertThat(audit.entries).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(AuditEvent.AGREEMENT_SAVED);
            assertThat(entry.caller()).isEqualTo(Samples.OPERATOR);
            assertThat(entry.detail()).isEqualTo(Map.of("agreement", "a", "version", "1"));
        });
    }

    @Test
    void keepsTheOldVersion() {
        unit.save("a", TERMS, Samples.BY_OPERATOR);
        unit.save("a", OTHER, Samples.BY_OPERATOR);

        assertThat(store.history("a"))
                .extracting(AgreementVersion::version, AgreementVersion::terms)
                .containsExactly(tuple(2, OTHER), tuple(1, TERMS));
    }

    @Test
    void makesNoVersionOfTheSameTerms() {
        unit.save("a", TERMS, Samples.BY_OPERATOR);

        assertThat(unit.save("a", TERMS, Samples.BY_OPERATOR))
                .isEqualTo(new Made(store.history("a").getFirst()));
        assertThat(store.history("a")).hasSize(1);
        assertThat(audit.entries).hasSize(1);
    }

    @Test
    void changesNothingThatCannotBeRecorded() {
        unit.save("a", TERMS, Samples.BY_OPERATOR);
        audit.failing = true;

        assertThatThrownBy(() -> unit.save("a", OTHER, Samples.BY_OPERATOR)).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> unit.terminate("a", NOTICE, Samples.BY_OPERATOR))
                .isInstanceOf(UnavailableException.class);

        assertThat(store.find("a")).contains(store.history("a").getFirst());
        assertThat(store.history("a")).hasSize(1);
        assertThat(book.decide(Samples.wish())).isInstanceOf(Grant.class);
    }

    @Test
    void looksAgainWhenSomebodyWasQuicker() {
        unit.save("a", TERMS, Samples.BY_OPERATOR);
        store.quicker = () -> unit.terminate("a", NOTICE, Samples.BY_OPERATOR);

        assertThat(unit.save("a", OTHER, Samples.BY_OPERATOR))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal().type()).isEqualTo(ProblemType.CALLER_AGREEMENT_CONFLICT));
        assertThat(store.history("a")).hasSize(2);
    }

    @Test
    void givesNoticeOnce() {
        unit.save("a", TERMS, Samples.BY_OPERATOR);

        assertThat(unit.terminate("a", NOTICE, Samples.BY_OPERATOR))
                .isInstanceOfSatisfying(
                        Made.class, made -> assertThat(made.version().lastDay()).isEqualTo(NOTICE.lastDay()));
        assertThat(unit.terminate("a", NOTICE, Samples.BY_OPERATOR)).isInstanceOf(Refused.class);
        assertThat(audit.entries)
                .extracting(entry -> entry.event())
                .containsExactly(AuditEvent.AGREEMENT_SAVED, AuditEvent.AGREEMENT_TERMINATED);
    }

    @Test
    void knowsNoNoticeForWhatIsNotThere() {
        assertThat(unit.terminate("b", NOTICE, Samples.BY_OPERATOR))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().type()).isEqualTo(ProblemType.CALLER_NOT_FOUND));
    }

    @Test
    void takesTermsOverFromAFileOnlyWhenTheFileHasChanged() {
        unit.takeOver("a", TERMS, "digest-1", Samples.BY_OPERATOR);
        unit.save("a", OTHER, Samples.BY_OPERATOR);

        unit.takeOver("a", TERMS, "digest-1", Samples.BY_OPERATOR);
        assertThat(store.find("a"))
                .hasValueSatisfying(version -> assertThat(version.terms()).isEqualTo(OTHER));

        unit.takeOver("a", TERMS, "digest-2", Samples.BY_OPERATOR);
        assertThat(store.find("a")).hasValueSatisfying(version -> {
            assertThat(version.terms()).isEqualTo(TERMS);
            assertThat(version.version()).isEqualTo(3);
        });
    }
}
