package id.pandu.connector.bpjsusulan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.WorkItemQuery;
import id.pandu.connector.testkit.SampleTask;
import id.pandu.connector.testkit.ScriptedServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files on a real SFTP server. */
@Timeout(120)
class DeskTest {

    private static final UUID TASK = UUID.fromString("0197b7a0-0000-7000-8000-000000000001");
    private static final Proposal PROPOSAL = new HandOverTranslator().toRequest(SampleTask.of(TASK));
    private static final WorkItemQuery QUERY = new WorkItemQuery(TASK, null, "33.14");

    private FakeDesk desk;
    private Desk unit;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        desk = new FakeDesk(folder);
        unit = Desk.at(desk.properties());
    }

    @AfterEach
    void stop() throws Exception {
        unit.close();
        desk.close();
    }

    @Test
    void leavesOneWholeFile() throws Exception {
        assertThat(unit.find(QUERY)).isEqualTo(new DeskReply.Nothing());
        assertThat(unit.leave(PROPOSAL)).isEqualTo(new DeskReply.Lying(TASK));

        assertThat(desk.inbox()).isDirectoryContaining("glob:**" + TASK + ".csv");
        assertThat(Files.readString(desk.inbox().resolve(TASK + ".csv"))).isEqualTo(PROPOSAL.content());
        assertThat(desk.inbox().toFile().list()).hasSize(1);
        assertThat(unit.find(QUERY)).isEqualTo(new DeskReply.Lying(TASK));
    }

    @Test
    void leavesTheFirstFileAsItIs() throws Exception {
        unit.leave(PROPOSAL);
        assertThat(unit.leave(new Proposal(TASK, "lain"))).isEqualTo(new DeskReply.Lying(TASK));

        assertThat(Files.readString(desk.inbox().resolve(TASK + ".csv"))).isEqualTo(PROPOSAL.content());
        assertThat(desk.inbox().toFile().list()).hasSize(1);
    }

    @Test
    void leavesOneFileWhenItIsSentManyTimesAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<DeskReply> leaving = () -> unit.leave(PROPOSAL);
            for (Future<DeskReply> reply : threads.invokeAll(Collections.nCopies(4, leaving))) {
                try {
                    assertThat(reply.get()).isEqualTo(new DeskReply.Lying(TASK));
                } catch (ExecutionException failed) {
                    assertThat(failed.getCause()).isInstanceOf(AgencyFault.class);
                }
            }
        }
        assertThat(Files.readString(desk.inbox().resolve(TASK + ".csv"))).isEqualTo(PROPOSAL.content());
    }

    @Test
    void writesAnewWhatWasLeftHalf() throws Exception {
        Files.writeString(desk.inbox().resolve("." + TASK + ".part"), "x".repeat(60_000));
        assertThat(unit.find(QUERY)).isEqualTo(new DeskReply.Nothing());

        unit.leave(PROPOSAL);
        assertThat(Files.readString(desk.inbox().resolve(TASK + ".csv"))).isEqualTo(PROPOSAL.content());
    }

    @Test
    void readsWhatTheDeskSaysWhateverLiesThere() throws Exception {
        String told = GoldenFiles.read("hasil.accepted.csv");
        Files.writeString(desk.outbox().resolve(TASK + ".csv"), told);

        assertThat(unit.find(QUERY)).isEqualTo(new DeskReply.Told(TASK, told));
        assertThat(unit.leave(PROPOSAL)).isEqualTo(new DeskReply.Told(TASK, told));
        assertThat(desk.inbox()).isEmptyDirectory();
    }

    @Test
    void doesNotBelieveAFileThatCannotBe() throws Exception {
        Path file = desk.outbox().resolve(TASK + ".csv");
        Files.writeString(file, "x".repeat(70_000));
        assertFault(Kind.INVALID_RESPONSE, () -> unit.find(QUERY));

        Files.write(file, new byte[] {(byte) 0xC3, (byte) 0x28});
        assertFault(Kind.INVALID_RESPONSE, () -> unit.find(QUERY));
    }

    @Test
    void isRefusedByALoginThatIsWrong() {
        try (var wrong = Desk.at(desk.properties("salah", desk.fingerprint(), Duration.ofSeconds(20)))) {
            assertThat(wrong.leave(PROPOSAL)).isEqualTo(new DeskReply.Refused(Reason.CREDENTIALS));
            assertThat(wrong.find(QUERY)).isEqualTo(new DeskReply.Refused(Reason.CREDENTIALS));
        }
        assertThat(desk.inbox()).isEmptyDirectory();
    }

    @Test
    void tellsAServerWithAnotherKeyNothing() {
        String other = "SHA256:" + "A".repeat(43);
        try (var wary = Desk.at(desk.properties("sandbox", other, Duration.ofSeconds(20)))) {
            assertFault(Kind.UNREACHABLE, () -> wary.leave(PROPOSAL));
        }
        assertThat(desk.inbox()).isEmptyDirectory();
    }

    @Test
    void failsWhereTheDeskHasNoFolder() throws Exception {
        Files.delete(desk.inbox());

        assertFault(Kind.FAILED, () -> unit.leave(PROPOSAL));
    }

    @Test
    void neverReachesADeskWhereNobodyListens() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        try (var lost = Desk.at(at(port, Duration.ofSeconds(5)))) {
            assertFault(Kind.UNREACHABLE, () -> lost.leave(PROPOSAL));
            assertFault(Kind.UNREACHABLE, () -> lost.find(QUERY));
        }
    }

    @Test
    void neverReachesADeskThatOpensNoSession() throws Exception {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                var chatty = new ScriptedServer(ScriptedServer.saying("HTTP/1.1 400 Bad Request\r\n\r\n"));
                var waiting = Desk.at(at(silent.getLocalPort(), Duration.ofSeconds(1)));
                var lost = Desk.at(at(URI.create(chatty.baseUrl()).getPort(), Duration.ofSeconds(5)))) {
            assertFault(Kind.UNREACHABLE, () -> waiting.leave(PROPOSAL));
            assertFault(Kind.UNREACHABLE, () -> lost.leave(PROPOSAL));
        }
    }

    @Test
    void stopsWhenInterrupted() throws Exception {
        var connected = new CountDownLatch(1);
        var ended = new CompletableFuture<Boolean>();
        desk.server().addSessionListener(new SessionListener() {
            @Override
            public void sessionCreated(Session session) {
                connected.countDown();
            }
        });
        desk.server().setPasswordAuthenticator((user, password, session) -> {
            try {
                return !new CountDownLatch(1).await(30, TimeUnit.SECONDS);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
        Thread leaving = Thread.ofVirtual().start(() -> {
            assertThatThrownBy(() -> unit.leave(PROPOSAL)).hasMessage("FAILED: interrupted");
            ended.complete(Thread.currentThread().isInterrupted());
        });
        assertThat(connected.await(10, TimeUnit.SECONDS)).isTrue();
        leaving.interrupt();

        assertThat(ended).succeedsWithin(2, TimeUnit.SECONDS).isEqualTo(true);
    }

    private static UsulanProperties at(int port, Duration timeout) {
        return new UsulanProperties("127.0.0.1", port, "SHA256:" + "A".repeat(43), "pandu", "sandbox", null, timeout);
    }

    private static void assertFault(Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith(kind.name())
                .hasMessageNotContainingAny(SampleTask.NIK, SampleTask.NAME)
                .hasNoCause();
    }
}
