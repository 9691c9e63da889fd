package id.pandu.gateway.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.pandu.api.model.AgreementTerms;
import id.pandu.api.model.Facet;
import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.Purpose;
import id.pandu.api.model.Termination;
import id.pandu.gateway.HubDatabase;
import id.pandu.gateway.StoreAccesses;
import id.pandu.hub.agreement.AgreementVersion;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAgreementsIT {

    private static final AgreementTerms TERMS = AgreementTerms.builder()
            .consumer("loket-sragen")
            .agency("bpjs-kesehatan")
            .facet(Facet.COVERAGE)
            .fields(List.of("status", "primaryCareFacility.name"))
            .purposes(List.of(Purpose.SERVICE_REFERRAL, Purpose.OUT_OF_AREA_SERVICE))
            .legalBases(List.of(LegalBasis.PUBLIC_DUTY))
            .regions(List.of("33.14"))
            .dailyQuota(100L)
            .validFrom(LocalDate.of(2024, 1, 1))
            .validUntil(LocalDate.of(2028, 12, 31))
            .build();

    private final HubDatabase database = HubDatabase.fresh();
    private final StoreAccesses node = new StoreAccesses(database);
    private final PostgresAgreements unit = new PostgresAgreements(
            node.access(),
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build());

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void keepsEveryVersionAsItWas() {
        AgreementVersion first = version("a", 1, null);
        AgreementVersion second = version("a", 2, new Termination(LocalDate.of(2027, 1, 31), "Selesai"));
        AgreementVersion other = version("a-b", 1, null);

        assertThat(List.of(first, second, other)).allMatch(version -> unit.add(version, PostgresAgreementsIT::noProof));

        assertThat(unit.find("a")).contains(second);
        assertThat(unit.history("a")).containsExactly(second, first);
        assertThat(unit.newest()).containsExactly(second, other);
        assertThat(unit.find("b")).isEmpty();
        assertThat(unit.history("b")).isEmpty();
    }

    @Test
    void countsEveryChange() {
        long before = unit.revision();

        unit.add(version("a", 1, null), PostgresAgreementsIT::noProof);
        unit.add(version("a", 1, null), PostgresAgreementsIT::noProof);
        unit.add(version("a", 2, null), PostgresAgreementsIT::noProof);

        assertThat(unit.revision()).isEqualTo(before + 2);
    }

    @Test
    void addsNothingWhenTheProofFails() {
        unit.add(version("a", 1, null), PostgresAgreementsIT::noProof);
        long before = unit.revision();

        assertThatThrownBy(() -> unit.add(version("a", 2, null), () -> {
                    throw new UnavailableException(ProblemType.HUB_AUDIT_UNAVAILABLE, "told to fail");
                }))
                .isInstanceOfSatisfying(
                        UnavailableException.class,
                        away -> assertThat(away.problem()).isEqualTo(ProblemType.HUB_AUDIT_UNAVAILABLE));

        assertThat(unit.history("a")).hasSize(1);
        assertThat(unit.find("a")).map(AgreementVersion::version).contains(1);
        assertThat(unit.revision()).isEqualTo(before);
    }

    @Test
    void showsNothingOfAChangeBeforeItsProof() {
        var revision = new AtomicLong(-1);
        long before = unit.revision();

        unit.add(version("a", 1, null), () -> {
            revision.set(outside(unit::revision));
            assertThat(outside(() -> unit.find("a"))).isEmpty();
        });

        assertThat(revision).hasValue(before);
        assertThat(unit.find("a")).isPresent();
    }

    @Test
    void letsOneOfManyAddAVersion() throws Exception {
        var start = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> added = IntStream.range(0, 20)
                    .mapToObj(caller -> callers.submit(() -> {
                        start.await();
                        return unit.add(version("a", 1, null), PostgresAgreementsIT::noProof);
                    }))
                    .toList();
            start.countDown();

            int winners = 0;
            for (Future<Boolean> caller : added) {
                winners += caller.get() ? 1 : 0;
            }
            assertThat(winners).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE agreement_version SET changed_by = 'x'",
                "DELETE FROM agreement_version",
                "DELETE FROM agreement",
                "DELETE FROM agreement_revision",
                "DELETE FROM agreement_quota",
                "DELETE FROM consent",
                "TRUNCATE agreement, agreement_version",
                "TRUNCATE agreement_quota",
                "TRUNCATE consent",
                "UPDATE consent SET expires = now()",
                "INSERT INTO agreement_revision VALUES (false, 1)",
                "DROP TABLE agreement"
            })
    void refusesTheApplicationWhateverWouldRewriteWhatWasAgreed(String statement) {
        assertThatThrownBy(() -> database.execute(HubDatabase.APPLICATION, statement))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void saysThatTheStoreIsAwayAndNothingElse() throws Exception {
        database.set("default_transaction_read_only = on");
        database.hangUp();

        assertThatThrownBy(() -> unit.add(version("a", 1, null), PostgresAgreementsIT::noProof))
                .isInstanceOfSatisfying(UnavailableException.class, away -> {
                    assertThat(away.problem()).isEqualTo(ProblemType.HUB_STORE_UNAVAILABLE);
                    assertThat(away.getMessage()).doesNotContain("INSERT", "loket-sragen");
                });
    }

    private static AgreementVersion version(String id, int number, @Nullable Termination notice) {
        return new AgreementVersion(
                id, number, TERMS, notice, Instant.parse("2026-11-25T05:00:00.123456Z"), "operator/oki", "digest");
    }

    /** Asks on another connection, as another node would. */
    private static <T> T outside(Callable<T> question) {
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            return other.submit(question).get();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void noProof() {}
}
