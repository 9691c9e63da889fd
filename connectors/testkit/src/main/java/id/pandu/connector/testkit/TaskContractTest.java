package id.pandu.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.TaskOutcome;
import id.pandu.api.model.TaskStatus;
import id.pandu.connector.Agency;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.AgencySettings;
import id.pandu.connector.Connector;
import id.pandu.connector.HandOver;
import id.pandu.connector.Receipt;
import id.pandu.connector.WorkItem;
import id.pandu.connector.WorkItemQuery;
import id.pandu.town.harness.AgencyTown;
import id.pandu.town.harness.AgencyWorkList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every connector that takes tasks must do with its agency in the town: hand a task over so that there is one work item
 * however often it is sent, tell what became of it, turn each fault into the right {@link AgencyFault}, stop when interrupted, and
 * never put anything personal into an exception.
 */
public abstract class TaskContractTest {

    /** The agency town, shared by all tests of this JVM. */
    protected final AgencyTown town = AgencyTown.shared();

    private ConnectorRunner runner;

    /** The dialect under test. */
    protected abstract Connector connector();

    /** An agency of that dialect in the town. */
    protected abstract Agency agency();

    /** How to reach it in the town. */
    protected abstract AgencySettings settings();

    /** The same settings with the native credential wrong. */
    protected abstract AgencySettings wrongCredentials();

    /** The same settings with an address at which nobody listens. */
    protected abstract AgencySettings nobodyThere();

    /** Each fault of the town that ends a hand-over by itself, and what the connector must make of it. */
    protected abstract Map<String, Kind> handOverFaults();

    /** Each fault of the town that ends the question for a work item by itself; as for a hand-over unless told. */
    protected Map<String, Kind> workItemFaults() {
        return handOverFaults();
    }

    /** Goods in the agency's own codes that its officers can say were given. */
    protected Map<String, Integer> goods() {
        return Map.of();
    }

    /** Services in the agency's own codes that its officers can say were given. */
    protected List<String> services() {
        return List.of();
    }

    /** What the connector makes of these goods and services, given on that day. */
    protected TaskOutcome outcome(LocalDate on) {
        return new TaskOutcome(on, null, null, null);
    }

    /** A task that suits the agency. */
    protected HandOver sample(UUID task) {
        return SampleTask.of(task);
    }

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

    /** The connector under test, handing over. */
    protected final Receipt handOver(HandOver task) throws Exception {
        return runner.handOver(task);
    }

    /** The connector under test, asked about a task, by the agency's number where there is one. */
    protected final WorkItem workItem(UUID task, @Nullable String nativeId) throws Exception {
        return runner.workItem(new WorkItemQuery(task, nativeId, sample(task).region()));
    }

    @Test
    void givesTheNumberOfAWorkItem() throws Exception {
        assertThat(handOver(sample(UUID.randomUUID())))
                .isInstanceOfSatisfying(
                        Receipt.Taken.class,
                        taken -> assertThat(taken.nativeId()).isNotBlank());
    }

    @Test
    void givesTheSameNumberHoweverOftenATaskIsSent() throws Exception {
        HandOver first = sample(UUID.randomUUID());
        String number = taken(handOver(first));

        HandOver second = SampleTask.again(first);
        assertThat(taken(handOver(second))).isEqualTo(number);
        assertThat(taken(handOver(SampleTask.again(second)))).isEqualTo(number);
    }

    @Test
    void givesTwoTasksTwoNumbers() throws Exception {
        assertThat(taken(handOver(sample(UUID.randomUUID())))).isNotEqualTo(taken(handOver(sample(UUID.randomUUID()))));
    }

    @Test
    void findsTheWorkItemOfATaskWithAndWithoutItsNumber() throws Exception {
        UUID task = UUID.randomUUID();
        String number = taken(handOver(sample(task)));

        assertReceived(workItem(task, null), number);
        assertReceived(workItem(task, number), number);
    }

    @Test
    void findsNoWorkItemOfATaskThatNobodyHandedOver() throws Exception {
        assertThat(workItem(UUID.randomUUID(), null)).isInstanceOf(WorkItem.Absent.class);
    }

    @Test
    void tellsWhatTheOfficersMakeOfATask() throws Exception {
        UUID task = UUID.randomUUID();
        String number = taken(handOver(sample(task)));
        AgencyWorkList list = town.control().workList(agency().id());
        await().until(() -> list.withExternalId(task.toString()).isPresent());
        String line = list.withExternalId(task.toString()).orElseThrow().nativeId();

        list.move(line, "Diterima");
        assertThat(present(task, number).status()).isEqualTo(TaskStatus.ACCEPTED);
        list.move(line, "Diproses");
        assertThat(present(task, number).status()).isEqualTo(TaskStatus.IN_PROGRESS);
        list.move(line, "Ditunda");
        assertThat(present(task, number).status()).isEqualTo(TaskStatus.ON_HOLD);
        list.reject(line, "KUOTA_PENUH", "Habis; =1+1 \"tahun\" <ini>");
        assertThat(present(task, number).status()).isEqualTo(TaskStatus.REJECTED);
        assertThat(present(task, number).reason()).isEqualTo(RejectionReason.NO_CAPACITY);
        assertThat(present(task, number).note()).isEqualTo("Habis; =1+1 \"tahun\" <ini>");
        list.complete(line, LocalDate.of(2026, 12, 1), goods(), services());
        assertThat(present(task, number).status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(present(task, number).reason()).isNull();
        assertThat(present(task, number).outcome()).isEqualTo(outcome(LocalDate.of(2026, 12, 1)));
    }

    @Test
    void isRefusedWhenTheCredentialIsWrong() throws Exception {
        UUID task = UUID.randomUUID();
        try (var refused = new ConnectorRunner(connector(), agency(), wrongCredentials())) {
            assertThat(refused.handOver(sample(task))).isEqualTo(new Receipt.Refused(Reason.CREDENTIALS));
            assertThat(refused.workItem(new WorkItemQuery(task, null, "33.14")))
                    .isEqualTo(new WorkItem.Refused(Reason.CREDENTIALS));
        }
    }

    @Test
    void isUnreachableWhenNobodyListens() throws Exception {
        UUID task = UUID.randomUUID();
        try (var lost = new ConnectorRunner(connector(), agency(), nobodyThere())) {
            assertFault(Kind.UNREACHABLE, () -> lost.handOver(sample(task)));
            assertFault(Kind.UNREACHABLE, () -> lost.workItem(new WorkItemQuery(task, null, "33.14")));
        }
    }

    @TestFactory
    Stream<DynamicTest> turnsEveryFaultOfTheAgencyIntoAnAgencyFault() {
        return Stream.concat(
                handOverFaults().entrySet().stream()
                        .map(fault -> dynamicTest(
                                "handing over: " + fault.getKey() + " is " + fault.getValue(),
                                () -> expectOfHandOver(fault.getKey(), fault.getValue()))),
                workItemFaults().entrySet().stream()
                        .map(fault -> dynamicTest(
                                "asking: " + fault.getKey() + " is " + fault.getValue(),
                                () -> expectOfWorkItem(fault.getKey(), fault.getValue()))));
    }

    @TestFactory
    Stream<DynamicTest> hasOneWorkItemWhateverHappenedToTheFirstAttempt() {
        return handOverFaults().keySet().stream().map(fault -> dynamicTest(fault, () -> retryAfter(fault)));
    }

    @Test
    void stopsHandingOverToAHungAgencyWhenInterrupted() {
        assertInterruptible(() -> handOver(sample(UUID.randomUUID())));
    }

    @Test
    void stopsAskingAHungAgencyWhenInterrupted() {
        assertInterruptible(() -> workItem(UUID.randomUUID(), null));
    }

    private void expectOfHandOver(String fault, Kind kind) {
        during(fault, () -> assertFault(kind, () -> handOver(sample(UUID.randomUUID()))));
    }

    private void expectOfWorkItem(String fault, Kind kind) throws Exception {
        UUID task = UUID.randomUUID();
        String number = taken(handOver(sample(task)));
        during(fault, () -> assertFault(kind, () -> workItem(task, number)));
        assertReceived(workItem(task, number), number);
    }

    /** As the hub does it: it asks before it sends again. */
    private void retryAfter(String fault) throws Exception {
        HandOver first = sample(UUID.randomUUID());
        during(fault, () -> assertThatThrownBy(() -> handOver(first)).isInstanceOf(AgencyFault.class));

        WorkItem found = workItem(first.task(), null);
        String number = taken(handOver(SampleTask.again(first)));
        if (found instanceof WorkItem.Present present) {
            assertThat(number).isEqualTo(present.nativeId());
        }
        assertReceived(workItem(first.task(), null), number);
        assertThat(town.control().workList(agency().id()).items())
                .as("one line on the agency's own list")
                .filteredOn(line -> line.externalId().equals(first.task().toString()))
                .hasSizeLessThanOrEqualTo(1);
    }

    private void during(String fault, Runnable call) {
        town.control().fault(agency().id(), fault);
        try {
            call.run();
        } finally {
            town.control().clear();
        }
    }

    private WorkItem.Present present(UUID task, String number) throws Exception {
        WorkItem item = workItem(task, number);
        assertThat(item).isInstanceOf(WorkItem.Present.class);
        return (WorkItem.Present) item;
    }

    private void assertInterruptible(Callable<?> call) {
        town.control().fault(agency().id(), "hang");
        town.control().clearJournal();
        var ended = new CompletableFuture<Throwable>();
        var stillInterrupted = new CompletableFuture<Boolean>();

        Thread calling = Thread.ofVirtual().start(() -> {
            ended.complete(thrownBy(call));
            stillInterrupted.complete(Thread.currentThread().isInterrupted());
        });
        await().until(() -> !town.control().journal(agency().id()).isEmpty());
        calling.interrupt();

        assertThat(ended)
                .succeedsWithin(2, TimeUnit.SECONDS)
                .isInstanceOf(AgencyFault.class)
                .extracting(Throwable::getMessage)
                .isEqualTo("FAILED: interrupted");
        assertThat(stillInterrupted).succeedsWithin(2, TimeUnit.SECONDS).isEqualTo(true);
        town.control().clear();
    }

    private static void assertReceived(WorkItem item, String number) {
        assertThat(item).isInstanceOfSatisfying(WorkItem.Present.class, present -> {
            assertThat(present.nativeId()).isEqualTo(number);
            assertThat(present.status()).isEqualTo(TaskStatus.RECEIVED);
            assertThat(present.reason()).isNull();
            assertThat(present.outcome()).isNull();
        });
    }

    private static String taken(Receipt receipt) {
        assertThat(receipt).isInstanceOf(Receipt.Taken.class);
        return ((Receipt.Taken) receipt).nativeId();
    }

    private static void assertFault(Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(AgencyFault.class)
                .hasMessageNotContainingAny(SampleTask.NIK, SampleTask.NAME, SampleTask.WHEREABOUTS)
                .hasNoCause()
                .extracting(thrown -> ((AgencyFault) thrown).kind())
                .isEqualTo(kind);
    }

    private static Throwable thrownBy(Callable<?> call) {
        try {
            call.call();
            return new AssertionError("a hung agency answered");
        } catch (Exception thrown) {
            return thrown;
        }
    }
}
