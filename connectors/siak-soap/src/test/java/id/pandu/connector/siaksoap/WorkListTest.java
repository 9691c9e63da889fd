package id.pandu.connector.siaksoap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.api.model.Gender;
import id.pandu.api.model.Goods;
import id.pandu.api.model.Need;
import id.pandu.api.model.Priority;
import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.Sector;
import id.pandu.api.model.TaskOutcome;
import id.pandu.api.model.TaskStatus;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.Beneficiary;
import id.pandu.connector.HandOver;
import id.pandu.connector.Receipt;
import id.pandu.connector.WorkItem;
import id.pandu.connector.WorkItemQuery;
import id.pandu.connector.siaksoap.FakeSiak.Answer;
import id.pandu.connector.testkit.SampleTask;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications and what became of them, from the hub's words to the wire and back. */
@Timeout(60)
class WorkListTest {

    private static final UUID TASK = UUID.fromString("0197b3a0-6c1e-7d42-9f55-3a1c0e9b7d10");
    private static final String NUMBER = "PMH-000001";
    private final Instant now = Native.CLOCK.instant();
    private static final String TAKEN = GoldenFiles.ofContract("ajukan-permohonan.taken.response.xml");
    private static final String WAITING = GoldenFiles.ofContract("status-permohonan.waiting.response.xml");
    private static final AtomicReference<Answer> ANSWER = new AtomicReference<>();

    private static FakeSiak agency;
    private static SiakClient client;

    private final HandOverTranslator handOvers = new HandOverTranslator(Native.PROPERTIES, Native.CLOCK);
    private final WorkItemTranslator workItems = new WorkItemTranslator(Native.PROPERTIES, Native.CLOCK);

    @BeforeAll
    static void start() throws Exception {
        agency = new FakeSiak(request -> ANSWER.get());
        client = SiakClient.to(Native.at(agency.url()));
    }

    @AfterAll
    static void stop() {
        client.close();
        agency.close();
    }

    @Test
    void filesTheApplicationOfTheContract() {
        var resident = new Beneficiary(Native.NIK, "SITI CONTOH", LocalDate.of(1990, 3, 12), Gender.FEMALE, null);
        var need = new Need(
                Sector.CIVIL_ADMINISTRATION, "birth-record", "Anak kedua belum memiliki akta kelahiran.", null);
        HandOver task =
                task(TASK, "RJK-3314-20261126-7F3K9A", resident, need, Priority.ROUTINE, "2026-11-26T09:30:00+07:00");

        assertThat(handOver(TAKEN, task)).isEqualTo(new Receipt.Taken(NUMBER, now));
        assertSent("ajukanPermohonan", "ajukan-permohonan.request.xml");
    }

    @Test
    void filesAnApplicationForSomebodyWithoutNik() {
        UUID other = UUID.fromString("0197b3a0-6c1e-7d42-9f55-3a1c0e9b7d11");
        var resident = new Beneficiary(
                null,
                "MBAH CONTOH TANPANIK",
                LocalDate.of(1940, 1, 1),
                Gender.FEMALE,
                "Rumah paling ujung di RT 2 RW 11, tidak dapat berjalan.");
        var need = new Need(
                Sector.CIVIL_ADMINISTRATION,
                "biometric-recording",
                "Belum pernah direkam; mohon perekaman di rumah.",
                null);
        HandOver task =
                task(other, "RJK-3314-20261126-8G4L0B", resident, need, Priority.URGENT, "2026-11-26T02:45:00Z");

        handOver(TAKEN.replace(TASK.toString(), other.toString()), task);
        assertSent("ajukanPermohonan", "ajukan-permohonan.no-nik.request.xml");
    }

    @Test
    void filesTheLeastThatCanBeKnown() {
        assertThat(handOver(TAKEN, SampleTask.least(TASK))).isInstanceOf(Receipt.Taken.class);
        assertThat(lastBody()).noneMatch(field -> field.contains("}NIK") || field.contains("}NAMA_LGKP"));
        assertThat(lastBody()).anyMatch(field -> field.endsWith("}jenisPermohonan=LAINNYA"));
    }

    @Test
    void isTakenWithTheFirstNumberWhenItIsSentAgain() {
        assertThat(handOver(GoldenFiles.ofContract("ajukan-permohonan.again.response.xml"), SampleTask.of(TASK)))
                .isEqualTo(new Receipt.Taken(NUMBER, now));
    }

    @Test
    void asksByTheNumberThatTheApplicationWasFiledWith() {
        assertThat(workItem(WAITING))
                .isEqualTo(new WorkItem.Present(NUMBER, TaskStatus.RECEIVED, null, null, null, now));
        assertSent("statusPermohonan", "status-permohonan.request.xml");
    }

    @Test
    void tellsWhatTheRegistrySays() {
        assertThat(golden("working"))
                .isEqualTo(new WorkItem.Present(
                        NUMBER,
                        TaskStatus.IN_PROGRESS,
                        null,
                        "Menunggu surat keterangan lahir dari bidan.",
                        null,
                        now));
        assertThat(golden("rejected"))
                .isEqualTo(new WorkItem.Present(
                        NUMBER,
                        TaskStatus.REJECTED,
                        RejectionReason.MISSING_DOCUMENTS,
                        "Surat keterangan lahir belum ada.",
                        null,
                        now));
        assertThat(golden("not-found")).isEqualTo(new WorkItem.Absent(now));
    }

    @Test
    void tellsDocumentsAsGoodsAndTheRecordingAsAService() {
        var documents = List.of(new Goods("birth-certificate", 1), new Goods("family-card", 1));
        assertThat(golden("done"))
                .isEqualTo(new WorkItem.Present(
                        NUMBER,
                        TaskStatus.COMPLETED,
                        null,
                        "Kutipan akta sudah diambil.",
                        new TaskOutcome(LocalDate.of(2026, 12, 1), null, documents, null),
                        now));

        String recorded = GoldenFiles.ofContract("status-permohonan.done.response.xml")
                .replaceFirst("<hasil>.*</hasil>", "<hasil><kode>PEREKAMAN</kode><jumlah>1</jumlah></hasil>");
        assertThat(((WorkItem.Present) workItem(recorded)).outcome())
                .isEqualTo(new TaskOutcome(LocalDate.of(2026, 12, 1), List.of("biometric-recording"), null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "identity-card, KTP_EL",
        "family-card, KK",
        "birth-record, AKTA_KELAHIRAN",
        "death-record, AKTA_KEMATIAN",
        "moving-letter, PINDAH_DATANG",
        "unfit-housing, LAINNYA"
    })
    void namesTheDocumentByTheRegistrysKind(String category, String kind) {
        assertThat(DocumentKind.neededFor(category).value()).isEqualTo(kind);
    }

    @Test
    void doesNotBelieveAnAnswerAboutAnotherApplication() {
        String other = TASK.toString().replace("b7d10", "b7d99");

        assertFault(Kind.INVALID_RESPONSE, () -> handOver(TAKEN.replace(TASK.toString(), other), SampleTask.of(TASK)));
        assertFault(Kind.INVALID_RESPONSE, () -> workItem(WAITING.replace(TASK.toString(), other)));
        assertFault(
                Kind.INVALID_RESPONSE,
                () -> workItem(GoldenFiles.ofContract("status-permohonan.not-found.response.xml")
                        .replace(TASK.toString(), other)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x/>",
                "<StatusPermohonanHasil"
                        + " xmlns=\"https://pandu.id/siak/penduduk/v1\"><quotaLimiter>1</quotaLimiter></StatusPermohonanHasil>",
                "",
            })
    void doesNotBelieveAnAnswerThatBreaksTheContract(String body) {
        assertFault(Kind.INVALID_RESPONSE, () -> workItem(body));
        assertFault(Kind.INVALID_RESPONSE, () -> handOver(body, SampleTask.of(TASK)));
    }

    @ParameterizedTest
    @CsvSource({
        "<status>Pengajuan, <status>Menunggu",
        "<nomorPermohonan>PMH-000001, <nomorPermohonan>PMH 1",
        "<status>Pengajuan</status>, <status>Ditolak</status><alasan>MALAS</alasan>",
        "<status>Pengajuan</status>, <status>Selesai</status><tanggalSelesai>2026-13-01</tanggalSelesai>"
    })
    void guessesNothing(String known, String unknown) {
        assertFault(Kind.INVALID_RESPONSE, () -> workItem(WAITING.replace(known, unknown)));
    }

    @Test
    void isRefusedAndFailsAsALookupDoes() {
        ANSWER.set(FakeSiak.fault("e:Client", "SITI CONTOH", FakeSiak.detail("KUOTA_HABIS", "SITI CONTOH")));
        assertThat(file(SampleTask.of(TASK))).isEqualTo(new Receipt.Refused(Reason.QUOTA));
        assertThat(ask()).isEqualTo(new WorkItem.Refused(Reason.QUOTA));

        ANSWER.set(FakeSiak.fault("e:Server", "SITI CONTOH", FakeSiak.detail("GANGGUAN", "SITI CONTOH")));
        assertFault(Kind.FAILED, () -> file(SampleTask.of(TASK)));
        assertFault(Kind.FAILED, this::ask);
    }

    @ParameterizedTest
    @CsvSource({"331410520390999, RJK-1, 33.14", "3314105203909991, RJK 1, 33.14", "3314105203909991, RJK-1, 3314"})
    void sendsNothingForATaskThatNoApplicationCanCarry(String nik, String number, String region) {
        HandOver sample = SampleTask.of(TASK);
        var task = new HandOver(
                TASK,
                1,
                number,
                new Beneficiary(nik, null, null, null, null),
                sample.need(),
                sample.priority(),
                sample.requester(),
                region,
                sample.authoredOn());

        assertThatThrownBy(() -> handOvers.toRequest(task))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageNotContainingAny(nik, number);
    }

    @Test
    void tellsWhatNeverReachedTheRegistry() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        try (var lost = SiakClient.to(Native.at("http://127.0.0.1:" + port + "/siak", Duration.ofSeconds(5)))) {
            assertFault(Kind.UNREACHABLE, () -> lost.ask(handOvers.toRequest(SampleTask.of(TASK))));
        }
    }

    @Test
    void mayHaveReachedARegistryThatSaysNothing() throws Exception {
        var asked = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var ended = new CompletableFuture<Boolean>();
        try (var hung = new FakeSiak(request -> {
                    asked.countDown();
                    over.await();
                    return FakeSiak.soap(TAKEN);
                });
                var patient = SiakClient.to(Native.at(hung.url()));
                var hasty = SiakClient.to(Native.at(hung.url(), Duration.ofMillis(300)))) {
            assertFault(Kind.TIMEOUT, () -> hasty.ask(handOvers.toRequest(SampleTask.of(TASK))));
            Thread filing = Thread.ofVirtual().start(() -> {
                assertThatThrownBy(() -> patient.ask(handOvers.toRequest(SampleTask.of(TASK))))
                        .hasMessage("FAILED: interrupted");
                ended.complete(Thread.currentThread().isInterrupted());
            });
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            filing.interrupt();

            assertThat(ended).succeedsWithin(2, TimeUnit.SECONDS).isEqualTo(true);
        } finally {
            over.countDown();
        }
    }

    @Test
    void showsNothingPersonal() {
        ANSWER.set(FakeSiak.soap(TAKEN));
        assertThat(client.ask(handOvers.toRequest(SampleTask.of(TASK))).toString())
                .isEqualTo("Filed[redacted]");
        ANSWER.set(FakeSiak.soap(WAITING));
        assertThat(client.ask(workItems.toRequest(new WorkItemQuery(TASK, null, "33.14")))
                        .toString())
                .isEqualTo("Standing[redacted]");
    }

    private WorkItem golden(String name) {
        return workItem(GoldenFiles.ofContract("status-permohonan." + name + ".response.xml"));
    }

    private Receipt handOver(String answer, HandOver task) {
        ANSWER.set(FakeSiak.soap(answer));
        return file(task);
    }

    private WorkItem workItem(String answer) {
        ANSWER.set(FakeSiak.soap(answer));
        return ask();
    }

    private Receipt file(HandOver task) {
        return handOvers.toReceipt(client.ask(handOvers.toRequest(task)));
    }

    private WorkItem ask() {
        return workItems.toWorkItem(client.ask(workItems.toRequest(new WorkItemQuery(TASK, NUMBER, "33.14"))));
    }

    private static void assertSent(String operation, String golden) {
        FakeSiak.Request sent = agency.requests().getLast();
        assertThat(sent.headers().get("SOAPAction"))
                .containsExactly("\"https://pandu.id/siak/penduduk/v1/" + operation + "\"");
        assertThat(SoapRequest.of(sent).body()).isEqualTo(SoapRequest.fields(GoldenFiles.ofContract(golden)));
    }

    private static List<String> lastBody() {
        return SoapRequest.of(agency.requests().getLast()).body();
    }

    private static HandOver task(
            UUID id, String number, Beneficiary resident, Need need, Priority priority, String authoredOn) {
        return new HandOver(
                id,
                1,
                number,
                resident,
                need,
                priority,
                "Loket Terpadu Sragen",
                "33.14",
                OffsetDateTime.parse(authoredOn));
    }

    private static void assertFault(Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith(kind.name())
                .hasMessageNotContainingAny(Native.NIK, "CONTOH")
                .hasNoCause();
    }
}
