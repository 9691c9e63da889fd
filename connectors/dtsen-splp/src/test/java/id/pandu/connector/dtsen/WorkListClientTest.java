package id.pandu.connector.dtsen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.WorkItemQuery;
import id.pandu.connector.testkit.SampleTask;
import id.pandu.connector.testkit.ScriptedServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the work list is reached, and what it means when it is not. */
@Timeout(60)
class WorkListClientTest {

    private static final Proposal PROPOSAL = new HandOverTranslator(Native.CLOCK).toRequest(SampleTask.of(Work.TASK));
    private static final WorkItemQuery QUERY = new WorkItemQuery(Work.TASK, null, "33.14");

    @Test
    void sendsTheProposalWithTheKeyAndNothingInTheAddress() throws Exception {
        try (var registry = FakeRegistry.saying(GoldenFiles.ofContract("usulan.taken.json"));
                var unit = new DtsenClient(Native.at(registry.baseUrl()))) {
            assertThat(unit.propose(PROPOSAL).task()).isEqualTo(Work.TASK);

            assertThat(registry.asked()).singleElement().satisfies(asked -> {
                assertThat(asked.method()).isEqualTo("POST");
                assertThat(asked.path()).isEqualTo("/dtsen-3314/1.0/api/dtsen-3314/usulan");
                assertThat(asked.parameters()).isEmpty();
                assertThat(asked.body()).isEqualTo(PROPOSAL.body());
                assertThat(asked.headers().get("Authorizationsplp")).isEqualTo(List.of("Bearer sandbox-3314"));
                assertThat(asked.headers().get("Content-type")).isEqualTo(List.of("application/json; charset=UTF-8"));
            });
        }
    }

    @Test
    void asksByTheTask() throws Exception {
        try (var registry = FakeRegistry.saying(GoldenFiles.ofContract("usulan.waiting.json"));
                var unit = new DtsenClient(Native.at(registry.baseUrl()))) {
            assertThat(unit.find(QUERY).task()).isEqualTo(Work.TASK);

            assertThat(registry.asked()).singleElement().satisfies(asked -> {
                assertThat(asked.method()).isEqualTo("GET");
                assertThat(asked.parameters()).containsOnlyKeys("id_eksternal").containsValue(Work.TASK.toString());
            });
        }
    }

    @Test
    void neverReachesAnOfficeWhereNobodyListens() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        try (var unit = new DtsenClient(Native.at("http://127.0.0.1:" + port))) {
            assertFault(Kind.UNREACHABLE, () -> unit.propose(PROPOSAL));
            assertFault(Kind.UNREACHABLE, () -> unit.find(QUERY));
        }
    }

    @Test
    void mayHaveReachedAnOfficeThatHangsUp() throws Exception {
        var connections = new AtomicInteger();
        try (var office = new ScriptedServer((head, connection) -> connections.incrementAndGet());
                var unit = new DtsenClient(Native.at(office.baseUrl()))) {
            assertFault(Kind.FAILED, () -> unit.propose(PROPOSAL));
            assertThat(connections).as("a proposal is not sent twice").hasValue(1);
        }
    }

    @Test
    void mayHaveReachedAnOfficeThatSaysNothing() throws Exception {
        var over = new CountDownLatch(1);
        try (var office = new ScriptedServer((head, connection) -> over.await());
                var unit = new DtsenClient(Native.at(office.baseUrl(), Duration.ofMillis(300)))) {
            assertFault(Kind.TIMEOUT, () -> unit.propose(PROPOSAL));
            assertFault(Kind.TIMEOUT, () -> unit.find(QUERY));
        } finally {
            over.countDown();
        }
    }

    @Test
    void doesNotBelieveAnAnswerThatBreaksOffOrIsTooLarge() throws Exception {
        try (var office = new ScriptedServer(
                        ScriptedServer.saying("HTTP/1.1 201 Created\r\nContent-Length: 900\r\n\r\n{\"nomor"));
                var unit = new DtsenClient(Native.at(office.baseUrl()))) {
            assertFault(Kind.INVALID_RESPONSE, () -> unit.propose(PROPOSAL));
        }
        try (var office = new ScriptedServer(ScriptedServer.answering(201, " ".repeat(2 << 20)));
                var unit = new DtsenClient(Native.at(office.baseUrl()))) {
            assertFault(Kind.INVALID_RESPONSE, () -> unit.propose(PROPOSAL));
        }
    }

    @Test
    void stopsWhenInterrupted() throws Exception {
        var asked = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var ended = new CompletableFuture<Boolean>();
        try (var office = new ScriptedServer((head, connection) -> {
                    asked.countDown();
                    over.await();
                });
                var unit = new DtsenClient(Native.at(office.baseUrl()))) {
            Thread proposing = Thread.ofVirtual().start(() -> {
                assertThatThrownBy(() -> unit.propose(PROPOSAL)).hasMessage("FAILED: interrupted");
                ended.complete(Thread.currentThread().isInterrupted());
            });
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            proposing.interrupt();

            assertThat(ended).succeedsWithin(2, TimeUnit.SECONDS).isEqualTo(true);
        } finally {
            over.countDown();
        }
    }

    private static void assertFault(Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith(kind.name())
                .hasMessageNotContainingAny(SampleTask.NIK, SampleTask.NAME)
                .hasNoCause();
    }
}
