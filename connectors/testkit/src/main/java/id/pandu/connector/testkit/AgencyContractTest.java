package id.pandu.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.pandu.api.model.Facet;
import id.pandu.api.model.Subject;
import id.pandu.connector.Agency;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencySettings;
import id.pandu.connector.Connector;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.PersonKey;
import id.pandu.connector.Resolution;
import id.pandu.connector.ResolveQuery;
import id.pandu.town.harness.AgencyTown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every connector must do with its agency in the town: answer, say that there is nothing, turn each fault into the
 * right {@link AgencyFault}, stop when interrupted, and never put a NIK into an exception.
 */
public abstract class AgencyContractTest {

    private static final String NOBODY = "3314100101019999";
    private static final String FOREIGN_KEY = "8f14e45f-ceea-467f-9575-1f2b5d3c0a11";

    /** The agency town, shared by all tests of this JVM. */
    protected final AgencyTown town = AgencyTown.shared();

    private ConnectorRunner runner;

    /** The dialect under test. */
    protected abstract Connector connector();

    /** An agency of that dialect in the town. */
    protected abstract Agency agency();

    /** How to reach it in the town. */
    protected abstract AgencySettings settings();

    /** A NIK of whom the agency has a record. */
    protected abstract String knownNik();

    /** Each fault of the town that ends the call by itself, and what the connector must make of it. */
    protected abstract Map<String, AgencyFault.Kind> faults();

    /** What the agency answers about somebody it knows: {@code Partial} where it by its nature returns less than the facet. */
    protected Class<? extends AgencyAnswer> expected() {
        return AgencyAnswer.Found.class;
    }

    /** The same settings with the native credential wrong. */
    protected abstract AgencySettings wrongCredentials();

    @BeforeEach
    void start() throws Exception {
        town.control().clear();
        runner = new ConnectorRunner(connector(), agency(), settings());
    }

    @AfterEach
    void stop() throws Exception {
        town.control().clear();
        runner.close();
    }

    /** The connector under test, asked about a NIK for its agency's first facet. */
    protected final AgencyAnswer ask(String nik) throws Exception {
        return runner.ask(query(nik));
    }

    /** The connector under test, asked who is meant. */
    protected final Resolution resolve(Subject subject) throws Exception {
        return runner.resolve(new ResolveQuery(subject, soon()));
    }

    @Test
    void answersFoundForAKnownPerson() throws Exception {
        assertThat(ask(knownNik())).isInstanceOf(expected());
    }

    @Test
    void answersNotFoundForAPersonNobodyKnows() throws Exception {
        assertThat(ask(NOBODY)).isInstanceOf(AgencyAnswer.NotFound.class);
    }

    @Test
    void answersRefusedWhenTheCredentialIsWrong() throws Exception {
        try (var refused = new ConnectorRunner(connector(), agency(), wrongCredentials())) {
            assertThat(refused.ask(query(knownNik())))
                    .isEqualTo(new AgencyAnswer.Refused(AgencyAnswer.Refused.Reason.CREDENTIALS));
        }
    }

    @TestFactory
    Stream<DynamicTest> turnsEveryFaultOfTheAgencyIntoAnAgencyFault() {
        return faults().entrySet().stream()
                .map(fault -> dynamicTest(
                        fault.getKey() + " is " + fault.getValue(), () -> expect(fault.getKey(), fault.getValue())));
    }

    @Test
    void answersAgainOnceTheFaultIsOver() throws Exception {
        expect(faults().keySet().iterator().next(), faults().values().iterator().next());

        assertThat(ask(knownNik())).isInstanceOf(expected());
    }

    @Test
    void stopsWaitingForAHungAgencyWhenInterrupted() {
        town.control().fault(agency().id(), "hang");
        town.control().clearJournal();
        var ended = new CompletableFuture<Throwable>();
        var stillInterrupted = new CompletableFuture<Boolean>();

        Thread asking = Thread.ofVirtual().start(() -> {
            ended.complete(faultOf(knownNik()));
            stillInterrupted.complete(Thread.currentThread().isInterrupted());
        });
        await().until(() -> !town.control().journal(agency().id()).isEmpty());
        asking.interrupt();

        assertThat(ended)
                .succeedsWithin(2, TimeUnit.SECONDS)
                .isInstanceOf(AgencyFault.class)
                .extracting(Throwable::getMessage)
                .isEqualTo("FAILED: interrupted");
        assertThat(stillInterrupted).succeedsWithin(2, TimeUnit.SECONDS).isEqualTo(true);
    }

    @Test
    void refusesAQuestionThatItsDialectCannotAsk() {
        town.control().clearJournal();

        unsupportedQuestions()
                .forEach(question -> assertThatThrownBy(() -> runner.ask(question))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasNoCause()
                        .hasMessageNotContainingAny(knownNik(), FOREIGN_KEY, "CONTOH"));
        assertThat(town.control().journal(agency().id())).isEmpty();
    }

    /** Questions for a facet the agency does not serve, and by a key that only another agency understands. */
    protected List<LookupQuery> unsupportedQuestions() {
        Facet own = agency().facets().getFirst();
        Facet other = own == Facet.HEALTH ? Facet.WELFARE : Facet.HEALTH;
        return List.of(
                query(other, new PersonKey.Nik(knownNik())),
                query(own, new PersonKey.AgencyKey("another-agency", FOREIGN_KEY)));
    }

    private void expect(String fault, AgencyFault.Kind kind) {
        town.control().fault(agency().id(), fault);
        assertThatThrownBy(() -> ask(knownNik()))
                .isInstanceOf(AgencyFault.class)
                .hasMessageNotContaining(knownNik())
                .hasNoCause()
                .extracting(thrown -> ((AgencyFault) thrown).kind())
                .isEqualTo(kind);
        town.control().clear();
    }

    private Throwable faultOf(String nik) {
        try {
            ask(nik);
            return new AssertionError("a hung agency answered");
        } catch (Exception thrown) {
            return thrown;
        }
    }

    private LookupQuery query(String nik) {
        return query(agency().facets().getFirst(), new PersonKey.Nik(nik));
    }

    private static LookupQuery query(Facet facet, PersonKey person) {
        return new LookupQuery(facet, person, soon());
    }

    private static Instant soon() {
        return Instant.now().plus(Duration.ofSeconds(10));
    }
}
