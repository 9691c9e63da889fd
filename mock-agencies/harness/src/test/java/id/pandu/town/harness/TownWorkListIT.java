package id.pandu.town.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TownWorkListIT {

    private static final String DUKCAPIL = "dukcapil";
    private static final String DINSOS = "dinsos-sragen";

    private final AgencyTown town = AgencyTown.shared();
    private final TownControl control = town.control();
    private final AgencyWorkList registry = control.workList(DUKCAPIL);
    private final AgencyWorkList office = control.workList(DINSOS);
    private final SiakCaller siak = new SiakCaller(town.baseUrl());
    private final DtsenCaller dtsen = new DtsenCaller(town.baseUrl(), "3314");
    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    @AfterEach
    void calm() {
        control.clear();
        control.clearJournal();
        registry.clear();
        office.clear();
    }

    @Nested
    class TheRegistry {

        @Test
        void tellsWhatItsOfficersHaveMadeOfAnApplication() throws IOException, InterruptedException {
            assertThat(siak.follow(id).body()).contains("<tidakDitemukan>");
            assertThat(siak.file(id).body()).contains("<status>Pengajuan<");
            String number = item(registry).nativeId();
            registry.move(number, "Diproses");
            assertThat(siak.follow(id).body()).contains(number, "<status>Diproses<");
            registry.complete(number, LocalDate.of(2026, 12, 1), Map.of("KTP_EL", 1), List.of());
            assertThat(siak.follow(id).body())
                    .contains("<tanggalSelesai>2026-12-01<", "<hasil><kode>KTP_EL</kode><jumlah>1</jumlah></hasil>");
            assertThat(siak.file(id).body()).contains(number, "<status>Pengajuan<");
        }

        @Test
        void keepsOneOfAHundredAtOnce() throws Exception {
            List<String> answers = atOnce(() -> siakAnswer(id));
            assertThat(answers).hasSize(100).containsOnly(item(registry).nativeId());
            assertThat(item(registry).submissions()).isEqualTo(100);
        }

        @ParameterizedTest
        @ValueSource(strings = {"lost-answer", "truncated"})
        void hasWhatItDidNotConfirm(String kind) throws IOException, InterruptedException {
            control.fault(DUKCAPIL, kind, null, 1);
            assertThatThrownBy(() -> siak.file(id)).isInstanceOf(IOException.class);
            String number = item(registry).nativeId();
            assertThat(siak.follow(id).body()).contains(number);
            assertThat(siak.file(id).body()).contains(number);
            assertThat(item(registry).submissions()).isEqualTo(2);
        }

        @ParameterizedTest
        @ValueSource(strings = {"drop", "http-503", "business-error", "not-entitled", "garbage", "empty"})
        void hasNothingAfterFaultsThatCameFirst(String kind) throws IOException, InterruptedException {
            control.fault(DUKCAPIL, kind, null, 1);
            try {
                assertThat(siak.file(id).body()).doesNotContain("Pengajuan");
            } catch (IOException e) {
                assertThat(kind).isEqualTo("drop");
            }
            assertThat(registry.items()).isEmpty();
        }

        private String siakAnswer(String externalId) throws IOException, InterruptedException {
            String body = new SiakCaller(town.baseUrl()).file(externalId).body();
            return body.substring(body.indexOf("<nomorPermohonan>") + 17, body.indexOf("</nomorPermohonan>"));
        }
    }

    @Nested
    class TheSocialOffice {

        @Test
        void tellsWhatItsOfficersHaveMadeOfAProposal() throws IOException, InterruptedException {
            assertThat(dtsen.follow(id).statusCode()).isEqualTo(404);
            HttpResponse<String> taken = dtsen.handIn(proposal());
            assertThat(taken.statusCode()).isEqualTo(201);
            String number = json(taken).get("nomor_usulan").asText();
            assertThat(item(office).nativeId()).isEqualTo(number);
            office.complete(number, LocalDate.of(2026, 12, 1), Map.of("wheelchair", 1), List.of("home-visit"));
            JsonNode told = json(dtsen.follow(id));
            assertThat(told.at("/hasil/barang/0/kode").asText()).isEqualTo("wheelchair");
            assertThat(told.at("/hasil/layanan/0").asText()).isEqualTo("home-visit");
            HttpResponse<String> again = dtsen.handIn(proposal());
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(json(again).get("nomor_usulan").asText()).isEqualTo(number);
        }

        @Test
        void keepsOneOfAHundredAtOnce() throws Exception {
            List<Integer> statuses = atOnce(() -> dtsen.handIn(proposal()).statusCode());
            assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
            assertThat(statuses.stream().filter(status -> status == 409)).hasSize(99);
            assertThat(item(office).submissions()).isEqualTo(100);
        }

        @Test
        void keepsAListOfItsOwn() throws IOException, InterruptedException {
            dtsen.handIn(proposal());
            assertThat(control.workList("dinsos-bantaeng").items()).isEmpty();
            HttpResponse<String> other = new DtsenCaller(town.baseUrl(), "7303").handIn(proposal());
            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(json(other).get("kode").asText()).isEqualTo("LUAR_WILAYAH");
        }

        @Test
        void refusesWhatIsNoProposal() throws IOException, InterruptedException {
            assertThat(dtsen.handIn(proposal().replace("BIASA", "biasa")).statusCode())
                    .isEqualTo(400);
            assertThat(dtsen.handIn(" ".repeat(64 * 1024 + 1)).statusCode()).isEqualTo(413);
            assertThat(office.items()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"lost-answer", "truncated"})
        void hasWhatItDidNotConfirm(String kind) throws IOException, InterruptedException {
            control.fault(DINSOS, kind, null, 1);
            assertThatThrownBy(() -> dtsen.handIn(proposal())).isInstanceOf(IOException.class);
            assertThat(dtsen.handIn(proposal()).statusCode()).isEqualTo(409);
            assertThat(item(office).submissions()).isEqualTo(2);
        }

        @Test
        void answersLateWhatItHasLongDone() throws Exception {
            control.fault(DINSOS, "late-answer", Duration.ofMinutes(5));
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<HttpResponse<String>> answer = threads.submit(() -> dtsen.handIn(proposal()));
                await().untilAsserted(() -> assertThat(office.items()).hasSize(1));
                assertThat(answer.isDone()).isFalse();
                control.clear();
                assertThat(answer.get().statusCode()).isEqualTo(201);
            }
        }

        @ParameterizedTest
        @CsvSource({"drop, false", "lost-answer, true"})
        void tellsInTheJournalHowARequestWithoutAnswerEnded(String kind, boolean made) throws InterruptedException {
            control.fault(DINSOS, kind, null, 1);
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> dtsen.handIn(proposal()));
            await().untilAsserted(() -> assertThat(control.journal(DINSOS))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.outcome()).isEqualTo("dropped");
                        assertThat(entry.fault()).isEqualTo(kind);
                        assertThat(entry.status()).isNull();
                    }));
            assertThat(office.items()).hasSize(made ? 1 : 0);
        }
    }

    @Nested
    class Officers {

        @Test
        void acceptByThemselves() throws IOException, InterruptedException {
            office.acceptAll(Duration.ZERO);
            assertThat(office.policy().get("decision").asText()).isEqualTo("accept");
            dtsen.handIn(proposal());
            await().untilAsserted(() -> assertThat(item(office).status()).isEqualTo("Diterima"));
        }

        @Test
        void rejectByThemselvesWithAReason() throws IOException, InterruptedException {
            registry.rejectAll("KUOTA_PENUH", Duration.ofMillis(50));
            siak.file(id);
            await().untilAsserted(() -> assertThat(item(registry).status()).isEqualTo("Ditolak"));
            assertThat(siak.follow(id).body()).contains("<alasan>KUOTA_PENUH<");
        }

        @Test
        void rejectInWords() throws IOException, InterruptedException {
            siak.file(id);
            registry.reject(item(registry).nativeId(), "BERKAS_KURANG", "Surat kehilangan belum ada");
            assertThat(item(registry).reason()).isEqualTo("BERKAS_KURANG");
            assertThat(siak.follow(id).body()).contains("<catatan>Surat kehilangan belum ada<");
        }

        @Test
        void seeWhatWasHandedIn() throws IOException, InterruptedException {
            Instant before = Instant.now().minusSeconds(1);
            dtsen.handIn(proposal());
            assertThat(office.content(item(office).nativeId())).isEqualTo(new JsonMapper().readTree(proposal()));
            assertThat(item(office).receivedAt()).isAfter(before);
            assertThat(office.withExternalId(id)).contains(item(office));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "status | Beres | status must be one of Pengajuan",
                    "status | Ditolak | needs a reason",
                    "reason | GANDA | nothing else has one",
                    "reason | ganda | reason must be one of KUOTA_PENUH",
                    "on | 2026-12-01 | nothing else has one",
                    "note | ' ' | note must have",
                    "warna | hitam | warna",
                })
        void areToldWhatTheyCannotDo(String name, String value, String explained)
                throws IOException, InterruptedException {
            siak.file(id);
            Map<String, Object> act = new HashMap<>(Map.of("status", "Diproses"));
            act.put(name, value);
            assertThatThrownBy(() -> registry.act(item(registry).nativeId(), act))
                    .isInstanceOf(HarnessException.class)
                    .hasMessageContaining(explained);
            assertThat(item(registry).status()).isEqualTo("Pengajuan");
        }

        @Test
        void issueOnlyWhatTheirDialectCanSay() throws IOException, InterruptedException {
            siak.file(id);
            String number = item(registry).nativeId();
            LocalDate on = LocalDate.of(2026, 12, 1);
            assertThatThrownBy(() -> registry.complete(number, on, Map.of("wheelchair", 1), List.of()))
                    .hasMessageContaining("no such code");
            assertThatThrownBy(() -> registry.complete(number, on, Map.of(), List.of("KK")))
                    .hasMessageContaining("no such code");
            assertThatThrownBy(() -> registry.complete(number, on, Map.of("KK", 0), List.of()))
                    .hasMessageContaining("quantity");
            registry.move(number, "Diterima");
            registry.act(number, Map.of("status", "Selesai"));
            assertThat(item(registry).outcome()).isNotNull();
        }

        @Test
        void workWhereThereIsAListAndOnItemsThereAre() {
            assertThatThrownBy(() -> control.workList("nobody").items()).hasMessageContaining("agency must be one of");
            assertThatThrownBy(() -> registry.move("PMH-999999", "Diterima")).hasMessageContaining("no such work item");
            assertThatThrownBy(() -> registry.rejectAll("EGAL", Duration.ZERO)).hasMessageContaining("reason must be");
        }
    }

    @Test
    void keepsResidentsOutOfJournalAndLog() throws IOException, InterruptedException {
        dtsen.handIn(proposal());
        dtsen.follow(id);
        siak.file(id);
        await().untilAsserted(() -> {
            assertThat(control.journal(DINSOS))
                    .hasSize(2)
                    .allSatisfy(entry -> assertThat(entry.path()).isEqualTo("/dtsen-3314/1.0/api/dtsen-3314/usulan"));
            assertThat(control.journal(DUKCAPIL)).hasSize(1);
        });
        assertThat(Stream.concat(control.journal(DINSOS).stream(), control.journal(DUKCAPIL).stream()))
                .noneMatch(entry -> entry.toString().contains("33141052")
                        || entry.toString().contains("SITI"));
        assertThat(town.process().lastLines()).doesNotContain("33141052").doesNotContain("SITI");
    }

    private AgencyWorkItem item(AgencyWorkList list) {
        assertThat(list.items()).hasSize(1);
        return list.items().getFirst();
    }

    private String proposal() {
        return """
            {"id_eksternal": "%s", "nomor_rujukan": "RJK-3314-20261126-7F3K9A", "nik": "3314105203909991",
             "nama": "SITI CONTOH", "jenis_usulan": "mobility-aid", "keterangan": "Tidak dapat berjalan",
             "barang": [{"kode": "wheelchair", "jumlah": 1}], "prioritas": "BIASA", "pengusul": "Loket Terpadu Sragen",
             "kode_wilayah": "3314", "tanggal_usulan": "2026-11-26T09:30:00+07:00"}
            """.formatted(id);
    }

    private static <T> List<T> atOnce(Callable<T> call) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> calls = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                calls.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
        }
        List<T> answers = new ArrayList<>();
        for (Future<T> one : calls) {
            answers.add(one.get());
        }
        return answers;
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new JsonMapper().readTree(answer.body());
    }
}
