package id.pandu.connector.satusehat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.HandOver;
import id.pandu.connector.WorkItemQuery;
import id.pandu.connector.testkit.SampleTask;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ReferralDeskTest {

    private static final HandOver FIRST = SampleTask.of(Referrals.TASK);
    private static final String[] WHOLE = {"GET /ServiceRequest", "POST /ServiceRequest", "GET /Task", "POST /Task"};

    private FakeSatusehat server;
    private Referrals exchange;
    private SatusehatClient client;
    private ReferralDesk unit;

    @BeforeEach
    void start() throws Exception {
        server = new FakeSatusehat();
        exchange = new Referrals(server);
        client = SatusehatClient.connect(Native.at(server.baseUrl()), Native.CLOCK);
        unit = new ReferralDesk(client, "100090001");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void looksBeforeItPosts() {
        assertThat(number(send(FIRST))).isEqualTo("09990000-0000-4000-8000-000000000001");

        assertThat(exchange.asked()).containsExactly(WHOLE);
        assertThat(server.searches().getFirst().uri())
                .endsWith("?identifier=http://sys-ids.kemkes.go.id/servicerequest/100090001%7C" + Referrals.TASK);
        assertThat(server.searches().get(2).uri())
                .endsWith("?focus=ServiceRequest/09990000-0000-4000-8000-000000000001");
        assertThat(server.searches().getLast().headers().get("Content-type")).containsExactly("application/fhir+json");
    }

    @Test
    void makesNoSecondOfAnythingWhenItIsSentAgain() {
        String number = number(send(FIRST));
        HandOver second = SampleTask.again(FIRST);

        assertThat(number(send(second))).isEqualTo(number);
        assertThat(number(send(SampleTask.again(second)))).isEqualTo(number);
        assertThat(exchange.requests()).hasSize(1);
        assertThat(exchange.tasks()).hasSize(1);
    }

    @Test
    void goesOnWithARequestThatHasNoTask() {
        exchange.instead("POST /Task", FakeSatusehat.saying(503, "text/plain", "Gateway Timeout"));
        assertFault(Kind.FAILED, () -> send(FIRST));
        assertThat(find()).isInstanceOf(ReferralReply.Unknown.class);

        assertThat(send(SampleTask.again(FIRST))).isInstanceOf(ReferralReply.Known.class);
        assertThat(exchange.requests()).hasSize(1);
        assertThat(exchange.tasks()).hasSize(1);
    }

    @Test
    void looksAgainWhenTheExchangeSaysThatItHasTheTask() {
        exchange.instead("POST /Task", Referrals.duplicate());
        assertFault(Kind.FAILED, () -> send(FIRST));
        assertThat(exchange.asked().getLast()).isEqualTo("GET /Task");

        String number = number(send(FIRST));
        exchange.instead("GET /Task", none());
        assertThat(number(send(FIRST))).isEqualTo(number);
        assertThat(exchange.asked()).endsWith("POST /Task", "GET /Task");
    }

    @Test
    void findsWhatThereIs() {
        assertThat(find()).isInstanceOf(ReferralReply.Unknown.class);
        assertThat(exchange.asked()).containsExactly("GET /ServiceRequest");
        String number = number(send(FIRST));

        assertThat(number(find())).isEqualTo(number);
        assertThat(number(unit.find(new WorkItemQuery(Referrals.TASK, number, "33.14"))))
                .isEqualTo(number);
    }

    @Test
    void prefersTheTaskWhoseNumberIsKnown() {
        send(FIRST);
        var twin = exchange.tasks().getFirst().deepCopy().put("id", "09990000-0000-4000-8000-000000000999");
        exchange.tasks().addFirst(twin);

        assertThat(number(find())).isEqualTo("09990000-0000-4000-8000-000000000999");
        assertThat(number(
                        unit.find(new WorkItemQuery(Referrals.TASK, "09990000-0000-4000-8000-000000000001", "33.14"))))
                .isEqualTo("09990000-0000-4000-8000-000000000001");
    }

    @Test
    void passesOtherTasksOver() {
        send(FIRST);
        exchange.tasks()
                .getFirst()
                .putObject("code")
                .putArray("coding")
                .addObject()
                .put("code", "fulfill");

        assertThat(find()).isInstanceOf(ReferralReply.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /ServiceRequest, 401, CREDENTIALS",
        "GET /ServiceRequest, 403, NOT_ENTITLED",
        "POST /ServiceRequest, 403, NOT_ENTITLED",
        "GET /Task, 429, QUOTA",
        "POST /Task, 403, NOT_ENTITLED"
    })
    void isRefusedAtAnyStep(String step, int status, Reason reason) {
        exchange.instead(step, FakeSatusehat.saying(status, "application/fhir+json", "{}"));
        if (status == ExchangeStatus.UNAUTHORIZED) {
            server.onSearch(FakeSatusehat.saying(status, "application/fhir+json", "{}"));
        }

        assertThat(send(FIRST)).isEqualTo(new ReferralReply.Refused(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /ServiceRequest", "POST /ServiceRequest", "GET /Task", "POST /Task"})
    void mayHaveSentWhatBrokeOff(String step) {
        exchange.instead(step, sent -> sent.close());
        if (step.startsWith("POST")) {
            assertFault(Kind.FAILED, () -> send(FIRST));
        }
        exchange.instead(step, FakeSatusehat.saying(500, "text/plain", "-"));
        assertFault(Kind.FAILED, () -> send(SampleTask.again(FIRST)));
        exchange.instead(step, FakeSatusehat.saying(200, "application/fhir+json", "{\"resourceType\":\"Bundle\"}"));
        assertFault(Kind.INVALID_RESPONSE, () -> send(SampleTask.again(FIRST)));

        assertThat(send(SampleTask.again(SampleTask.again(FIRST)))).isInstanceOf(ReferralReply.Known.class);
        assertThat(exchange.requests()).hasSize(1);
        assertThat(exchange.tasks()).hasSize(1);
    }

    @Test
    void doesNotBelieveAnAnswerAboutAnotherRequest() {
        exchange.instead(
                "GET /ServiceRequest",
                FakeSatusehat.saying(
                        200,
                        "application/fhir+json",
                        GoldenFiles.read("servicerequest.found.json")
                                .replace(
                                        Referrals.TASK.toString(),
                                        Referrals.TASK.toString().replace("1", "9"))));
        assertFault(Kind.INVALID_RESPONSE, () -> send(FIRST));

        exchange.instead(
                "POST /Task",
                FakeSatusehat.saying(201, "application/fhir+json", GoldenFiles.read("task.created.json")));
        assertFault(Kind.INVALID_RESPONSE, () -> send(FIRST));
        exchange.instead(
                "POST /Task",
                FakeSatusehat.saying(400, "application/fhir+json", GoldenFiles.read("reference.unknown.json")));
        assertFault(Kind.FAILED, () -> send(FIRST));
    }

    @Test
    void readsTheGoldenSearches() {
        exchange.instead("GET /ServiceRequest", golden("servicerequest.found.json"));
        exchange.instead("GET /Task", golden("task.found.json"));
        assertThat(number(find())).isEqualTo("09990000-0000-4000-8000-000000000102");

        exchange.instead("GET /ServiceRequest", golden("servicerequest.none.json"));
        assertThat(find()).isInstanceOf(ReferralReply.Unknown.class);
        exchange.instead("GET /ServiceRequest", golden("servicerequest.found.json"));
        exchange.instead("GET /Task", golden("task.none.json"));
        assertThat(find()).isInstanceOf(ReferralReply.Unknown.class);
    }

    @Test
    void letsNoIdOfTheExchangeIntoTheAddress() {
        exchange.instead(
                "GET /ServiceRequest",
                FakeSatusehat.saying(
                        200,
                        "application/fhir+json",
                        GoldenFiles.read("servicerequest.found.json")
                                .replaceAll("\"id\": \"[^\"]*\"", "\"id\": \"x?y=z\"")));

        assertFault(Kind.INVALID_RESPONSE, this::find);
        assertThat(exchange.asked()).containsExactly("GET /ServiceRequest");
    }

    @Test
    void neverReachedAnExchangeWhereNobodyListens() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        try (var lost = SatusehatClient.connect(Native.at("http://127.0.0.1:" + port), Native.CLOCK)) {
            var desk = new ReferralDesk(lost, "100090001");
            assertFault(Kind.UNREACHABLE, () -> desk.handOver(Referrals.HAND_OVERS.toRequest(FIRST)));
            assertFault(Kind.UNREACHABLE, () -> desk.find(new WorkItemQuery(Referrals.TASK, null, "33.14")));
        }
    }

    @Test
    void isNotUnreachableOnceTheRequestIsThere() {
        exchange.instead("POST /ServiceRequest", sent -> {
            exchange.answer("POST /ServiceRequest", server.searches().getLast()).play(sent);
            sent.close();
            server.close();
        });

        assertThatThrownBy(() -> send(FIRST))
                .isInstanceOf(AgencyFault.class)
                .extracting(thrown -> ((AgencyFault) thrown).kind())
                .isNotEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void hasOneTimeoutForAllSteps() throws Exception {
        var over = new CountDownLatch(1);
        exchange.instead("POST /Task", sent -> over.await());
        try (var hasty = SatusehatClient.connect(Native.at(server.baseUrl(), Duration.ofSeconds(1)), Native.CLOCK)) {
            assertFault(
                    Kind.TIMEOUT,
                    () -> new ReferralDesk(hasty, "100090001").handOver(Referrals.HAND_OVERS.toRequest(FIRST)));
        } finally {
            over.countDown();
        }
    }

    @Test
    void stopsWhenInterrupted() throws Exception {
        var asked = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var ended = new CompletableFuture<Boolean>();
        exchange.instead("POST /ServiceRequest", sent -> {
            asked.countDown();
            over.await();
        });
        Thread sending = Thread.ofVirtual().start(() -> {
            assertThatThrownBy(() -> send(FIRST)).hasMessage("FAILED: interrupted");
            ended.complete(Thread.currentThread().isInterrupted());
        });
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        sending.interrupt();

        assertThat(ended).succeedsWithin(2, TimeUnit.SECONDS).isEqualTo(true);
        over.countDown();
    }

    private ReferralReply send(HandOver task) {
        return unit.handOver(Referrals.HAND_OVERS.toRequest(task));
    }

    private ReferralReply find() {
        return unit.find(new WorkItemQuery(Referrals.TASK, null, "33.14"));
    }

    private static String number(ReferralReply reply) {
        assertThat(reply).isInstanceOf(ReferralReply.Known.class);
        return ((ReferralReply.Known) reply).task().number();
    }

    private static FakeSatusehat.Script golden(String name) {
        return FakeSatusehat.saying(200, "application/fhir+json", GoldenFiles.read(name));
    }

    private static FakeSatusehat.Script none() {
        return golden("task.none.json");
    }

    private static void assertFault(Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith(kind.name())
                .hasMessageNotContainingAny(SampleTask.NIK, SampleTask.NAME)
                .hasNoCause();
    }
}
