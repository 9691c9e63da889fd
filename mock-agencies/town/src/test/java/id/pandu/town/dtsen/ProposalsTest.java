package id.pandu.town.dtsen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.town.faults.FaultKind;
import id.pandu.town.http.NativeAnswer;
import id.pandu.town.worklist.Goods;
import id.pandu.town.worklist.Outcome;
import id.pandu.town.worklist.Rejection;
import id.pandu.town.worklist.Standing;
import id.pandu.town.worklist.WorkStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalsTest {

    private static final String ID = "0197b3a0-6c1e-7d42-9f55-3a1c0e9b7d20";
    private static final String NUMBER = "USL-3314-000001";

    private final Office unit = new Office();

    @Nested
    class AreTakenOn {

        @Test
        void asTheGoldenMessagesSay() throws IOException {
            Office.assertIs(unit.handIn(proposal()), 201, "usulan.taken");
            Office.assertIs(unit.handIn(proposal()), 409, "usulan.again");
            assertThat(unit.list().items()).singleElement().satisfies(item -> {
                assertThat(item.submissions()).hasSize(2);
                assertThat(new JsonMapper().<JsonNode>valueToTree(item.content()))
                        .isEqualTo(proposal());
            });
        }

        @Test
        void forSomebodyWithoutANik() throws IOException {
            assertThat(unit.handIn(Contract.golden("usulan.no-nik.request")).status())
                    .isEqualTo(201);
        }

        @Test
        void onceWhateverTheSecondOneSays() throws IOException {
            unit.handIn(proposal());
            NativeAnswer again = unit.handIn(changed("kode_wilayah", "\"7303\"").put("keterangan", "lain"));
            Office.assertIs(again, 409, "usulan.again");
            assertThat(unit.list().items().getFirst().content())
                    .containsEntry("keterangan", proposal().get("keterangan").asText());
        }

        @Test
        void againEvenIfTheFirstIsDone() throws IOException {
            unit.handIn(proposal());
            unit.list().move(NUMBER, Standing.rejected(Rejection.KUOTA_PENUH, null));
            Office.assertIs(unit.handIn(proposal()), 409, "usulan.again");
        }
    }

    @Nested
    class AreDeclinedAtTheDoor {

        @Test
        void forAnotherRegion() throws IOException {
            Office.assertIs(unit.handIn(changed("kode_wilayah", "\"7303\"")), 422, "usulan.out-of-area");
            assertThat(unit.list().items()).isEmpty();
            Office.assertIs(unit.handIn(proposal()), 201, "usulan.taken");
        }

        @Test
        void withoutNikAndName() throws IOException {
            ObjectNode nameless = proposal();
            nameless.remove(List.of("nik", "nama"));
            Office.assertIs(unit.handIn(nameless), 422, "usulan.unnamed");
            assertThat(unit.list().items()).isEmpty();
        }
    }

    @Nested
    class AreFollowed {

        @Test
        void whileTheyWait() throws IOException {
            Office.assertIs(unit.follow(ID), 404, "usulan.not-found");
            unit.handIn(proposal());
            Office.assertIs(unit.follow(ID), 200, "usulan.waiting");
        }

        @Test
        void toTheirEnd() throws IOException {
            unit.handIn(proposal());
            unit.list().move(NUMBER, new Standing(WorkStatus.DITUNDA, null, "Menunggu kunjungan petugas.", null));
            Office.assertIs(unit.follow(ID), 200, "usulan.on-hold");
            unit.list().move(NUMBER, Standing.rejected(Rejection.KUOTA_PENUH, "Persediaan tahun ini habis."));
            Office.assertIs(unit.follow(ID), 200, "usulan.rejected");
            Outcome outcome =
                    new Outcome(LocalDate.of(2026, 12, 1), List.of(new Goods("wheelchair", 1)), List.of("home-visit"));
            unit.list()
                    .move(NUMBER, new Standing(WorkStatus.SELESAI, null, "Kursi roda diserahkan di rumah.", outcome));
            Office.assertIs(unit.follow(ID), 200, "usulan.done");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "id_eksternal",
                    "id_eksternal=",
                    "id_eksternal=0197B3A0-6C1E-7D42-9F55-3A1C0E9B7D20",
                    "id_eksternal=0197b3a06c1e7d429f553a1c0e9b7d20",
                    "id_eksternal=" + ID + "&id_eksternal=" + ID,
                    "id_eksternal=" + ID + "&nik=3314105203909991",
                    "nomor_usulan=USL-3314-000001",
                })
        void byOneWellFormedKeyOnly(String query) throws IOException {
            Office.assertIs(unit.ask(query, null), 400, "fault.bad-proposal-question");
        }
    }

    @Nested
    class AreRefused {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "id_eksternal | \"0197B3A0-6C1E-7D42-9F55-3A1C0E9B7D20\"",
                    "id_eksternal | 7",
                    "nomor_rujukan | \"\"",
                    "nomor_rujukan | \"RJK 3314\"",
                    "nik | null",
                    "nik | 3314105203909991",
                    "nik | \"331410520390999\"",
                    "nama | \"\"",
                    "nama | null",
                    "tanggal_lahir | \"12-03-1990\"",
                    "tanggal_lahir | \"1990-02-30\"",
                    "jenis_kelamin | \"PEREMPUAN\"",
                    "keberadaan | \"\"",
                    "jenis_usulan | \"\"",
                    "keterangan | null",
                    "keterangan | \"\"",
                    "barang | []",
                    "barang | {}",
                    "barang | [{\"kode\": \"wheelchair\"}]",
                    "barang | [{\"kode\": \"wheelchair\", \"jumlah\": 0}]",
                    "barang | [{\"kode\": \"wheelchair\", \"jumlah\": 1.5}]",
                    "barang | [{\"kode\": \"wheelchair\", \"jumlah\": \"1\"}]",
                    "barang | [{\"kode\": \"wheelchair\", \"jumlah\": 100001}]",
                    "barang | [{\"kode\": \"kursi roda\", \"jumlah\": 1}]",
                    "barang | [{\"kode\": \"wheelchair\", \"jumlah\": 1, \"warna\": \"hitam\"}]",
                    "barang | [{\"kode\": \"wheelchair\", \"jumlah\": 1}, {\"kode\": \"wheelchair\", \"jumlah\": 2}]",
                    "prioritas | \"routine\"",
                    "pengusul | \"\"",
                    "kode_wilayah | \"33.14\"",
                    "kode_wilayah | 3314",
                    "tanggal_usulan | \"2026-11-26\"",
                    "tanggal_usulan | \"2026-11-26T09:30:00\"",
                    "status | \"Selesai\"",
                    "NIK | \"3314105203909991\"",
                })
        void ifAFieldIsNotByTheContract(String field, String value) throws IOException {
            refuses(changed(field, value));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "id_eksternal",
                    "nomor_rujukan",
                    "jenis_usulan",
                    "keterangan",
                    "prioritas",
                    "pengusul",
                    "kode_wilayah",
                    "tanggal_usulan"
                })
        void ifARequiredFieldIsMissing(String field) throws IOException {
            ObjectNode proposal = proposal();
            proposal.remove(field);
            refuses(proposal);
        }

        @Test
        void ifWordsAreTooMany() throws IOException {
            refuses(proposal().put("keterangan", "x".repeat(4001)));
            refuses(proposal().put("nama", "x".repeat(201)));
            assertThat(unit.handIn(proposal().put("keterangan", "x".repeat(4000)))
                            .status())
                    .isEqualTo(201);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "null", "[]", "7", "\"x\"", "{", "{}", "{\"a\":1,\"a\":1}", "{} {}", "<a/>"})
        void ifTheyAreNoJsonObject(String body) throws IOException {
            refuses(body.getBytes(StandardCharsets.UTF_8));
        }

        @Test
        void ifANameStandsTwiceOrSomethingFollows() throws IOException {
            String text = proposal().toString();
            refuses((text + "{}").getBytes(StandardCharsets.UTF_8));
            refuses(text.replaceFirst("\\{", "{\"prioritas\":\"BIASA\",").getBytes(StandardCharsets.UTF_8));
            refuses(text.getBytes(StandardCharsets.UTF_16));
            refuses(text.replace("Mertua", "é").getBytes(StandardCharsets.ISO_8859_1));
        }

        @Test
        void ifTheyComeWithAQuery() throws IOException {
            byte[] body = proposal().toString().getBytes(StandardCharsets.UTF_8);
            Office.assertIs(unit.post("id_eksternal=" + ID, null, "application/json", body), 400, "fault.bad-proposal");
            assertThat(unit.list().items()).isEmpty();
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(
                strings = {"", "text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1"})
        void ifTheyAreNotLabelledAsJson(@Nullable String type) throws IOException {
            byte[] body = proposal().toString().getBytes(StandardCharsets.UTF_8);
            Office.assertIs(unit.post("", null, type, body), 415, "fault.wrong-type");
        }

        @Test
        void ifTheyAreTooLong() throws IOException {
            byte[] body = new byte[DtsenRequest.LONGEST_BODY + 1];
            Office.assertIs(unit.post("", null, "application/json", body), 413, "fault.too-large");
        }

        private void refuses(JsonNode proposal) throws IOException {
            refuses(proposal.toString().getBytes(StandardCharsets.UTF_8));
        }

        private void refuses(byte[] body) throws IOException {
            Office.assertIs(unit.post("", null, "application/json; charset=utf-8", body), 400, "fault.bad-proposal");
            assertThat(unit.list().items()).isEmpty();
        }
    }

    @Nested
    class AreRefusedByTheBus {

        @ParameterizedTest
        @ValueSource(strings = {"PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"})
        void forAnotherVerb(String verb) throws IOException {
            DtsenRequest request = new DtsenRequest(verb, Office.WORK, Office.KEY, "", null);
            Office.assertIs(unit.answer(request), 405, "fault.wrong-verb");
        }

        @ParameterizedTest
        @CsvSource({"POST, 'Bearer sandbox-7303', other-region", "GET, Bearer x, invalid-key", "POST, , missing-key"})
        void forAKey(String verb, @Nullable String key, String golden) throws IOException {
            Office.assertIs(unit.answer(new DtsenRequest(verb, Office.WORK, key, "", null)), 401, "fault." + golden);
        }

        @ParameterizedTest
        @CsvSource({
            "BUSINESS_ERROR, 500, backend",
            "CREDENTIAL_EXPIRED, 401, invalid-key",
            "NOT_ENTITLED, 403, forbidden",
            "QUOTA_EXHAUSTED, 429, throttled"
        })
        void whenAFaultSaysSoAndNothingIsMade(FaultKind fault, int status, String golden) throws IOException {
            Office.assertIs(unit.handIn(proposal(), fault), status, "fault." + golden);
            Office.assertIs(unit.ask("id_eksternal=" + ID, fault), status, "fault." + golden);
            assertThat(unit.list().items()).isEmpty();
        }
    }

    @Test
    void playAnotherProposal() throws IOException {
        JsonNode taken = new JsonMapper()
                .readTree(unit.handIn(proposal(), FaultKind.WRONG_PERSON).body());
        JsonNode followed = new JsonMapper()
                .readTree(unit.ask("id_eksternal=" + ID, FaultKind.WRONG_PERSON).body());
        for (JsonNode told : List.of(taken, followed)) {
            assertThat(told.get("id_eksternal").asText()).isNotEqualTo(ID);
            assertThat(told.get("nomor_usulan").asText()).isEqualTo(NUMBER);
        }
        assertThat(unit.list().withExternalId(ID)).isPresent();
    }

    private static ObjectNode proposal() throws IOException {
        return (ObjectNode) Contract.golden("usulan.request");
    }

    private static ObjectNode changed(String field, String value) throws IOException {
        ObjectNode proposal = proposal();
        proposal.set(field, new JsonMapper().readTree(value));
        return proposal;
    }
}
