package id.pandu.town.siak;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.town.faults.FaultKind;
import id.pandu.town.worklist.Goods;
import id.pandu.town.worklist.Outcome;
import id.pandu.town.worklist.Rejection;
import id.pandu.town.worklist.Standing;
import id.pandu.town.worklist.Vocabulary;
import id.pandu.town.worklist.WorkStatus;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationsTest {

    private static final String ID = "0197b3a0-6c1e-7d42-9f55-3a1c0e9b7d10";
    private static final String NUMBER = "PMH-000001";

    private final Counter unit = Counter.withQuota(200);

    @Nested
    class AreFiled {

        @Test
        void asTheGoldenMessagesSay() throws IOException {
            assertSays(unit.ask(filing()), "ajukan-permohonan.taken.response.xml");
            assertSays(unit.ask(filing()), "ajukan-permohonan.again.response.xml");
            assertThat(unit.list().items()).singleElement().satisfies(item -> {
                assertThat(item.externalId()).isEqualTo(ID);
                assertThat(item.submissions()).hasSize(2);
                assertThat(item.content())
                        .containsEntry("NIK", "3314105203909991")
                        .containsEntry("jenisPermohonan", "AKTA_KELAHIRAN")
                        .doesNotContainKeys("ID_LEMBAGA", "NO_PKS", "keberadaan");
            });
        }

        @Test
        void forSomebodyWithoutANik() throws IOException {
            Reply reply = unit.ask(Golden.text("ajukan-permohonan.no-nik.request.xml"));
            assertThat(reply.status()).isEqualTo(200);
            assertThat(unit.list().items().getFirst().content()).containsKey("keberadaan");
        }

        @Test
        void onceAndWithTheFirstAnswerWhateverTheSecondOneSaysAndWhateverHasHappened() throws IOException {
            unit.ask(filing());
            unit.list().move(NUMBER, Standing.rejected(Rejection.GANDA, null));
            Reply again = unit.ask(filing().replace("BIASA", "DARURAT"));
            assertSays(again, "ajukan-permohonan.again.response.xml");
            assertThat(unit.list().items())
                    .singleElement()
                    .satisfies(item -> assertThat(item.content()).containsEntry("prioritas", "BIASA"));
        }

        @Test
        void onceIfAHundredComeAtOnce() throws Exception {
            String filing = filing();
            CountDownLatch start = new CountDownLatch(1);
            List<Future<List<String>>> answers = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(100)) {
                for (int i = 0; i < 100; i++) {
                    answers.add(threads.submit(() -> {
                        start.await();
                        return Golden.said(unit.ask(filing));
                    }));
                }
                start.countDown();
            }
            List<String> expected = Golden.said(Golden.reply("ajukan-permohonan.taken.response.xml"));
            for (Future<List<String>> answer : answers) {
                assertThat(answer.get()).isEqualTo(expected);
            }
            assertThat(unit.list().items())
                    .singleElement()
                    .satisfies(item -> assertThat(item.submissions()).hasSize(100));
        }
    }

    @Nested
    class AreFollowed {

        @Test
        void asTheGoldenMessagesSay() throws IOException {
            assertSays(unit.ask(following()), "status-permohonan.not-found.response.xml");
            unit.ask(filing());
            assertSays(unit.ask(following()), "status-permohonan.waiting.response.xml");
            String waiting = "Menunggu surat keterangan lahir dari bidan.";
            unit.list().move(NUMBER, new Standing(WorkStatus.DIPROSES, null, waiting, null));
            assertSays(unit.ask(following()), "status-permohonan.working.response.xml");
            unit.list().move(NUMBER, Standing.rejected(Rejection.BERKAS_KURANG, "Surat keterangan lahir belum ada."));
            assertSays(unit.ask(following()), "status-permohonan.rejected.response.xml");
            unit.list().move(NUMBER, done());
            assertSays(unit.ask(following()), "status-permohonan.done.response.xml");
        }

        @ParameterizedTest
        @EnumSource(WorkStatus.class)
        void byTheSchemaWhateverTheStatus(WorkStatus status) throws IOException {
            unit.ask(filing());
            unit.list()
                    .move(
                            NUMBER,
                            switch (status) {
                                case DITOLAK -> Standing.rejected(Rejection.SALAH_INSTANSI, "<x> & \"y\"");
                                case SELESAI -> done();
                                default -> Standing.of(status);
                            });
            Reply reply = unit.ask(following());
            assertThat(reply.isValid(Counter.SCHEMA)).isTrue();
            assertThat(reply.text("status")).isEqualTo(status.word());
        }

        @ParameterizedTest
        @EnumSource(Rejection.class)
        void byTheSchemaWhateverTheReason(Rejection reason) throws IOException {
            unit.ask(filing());
            unit.list().move(NUMBER, Standing.rejected(reason, null));
            Reply reply = unit.ask(following());
            assertThat(reply.isValid(Counter.SCHEMA)).isTrue();
            assertThat(reply.text("alasan")).isEqualTo(reason.name());
        }
    }

    @Nested
    class AreRefused {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "<nomorPermohonanLuar>[^<]*</nomorPermohonanLuar> | ''",
                    "0197b3a0 | 0197B3A0",
                    "<nomorRujukan>[^<]* | <nomorRujukan>RJK 3314",
                    "<nomorRujukan>[^<]*</nomorRujukan> | ''",
                    "AKTA_KELAHIRAN | AKTA_LAHIR",
                    "3314105203909991 | 331410520390999x",
                    "<NIK>[^<]* | <NIK>",
                    "SITI CONTOH | ''",
                    "1990-03-12 | 12-03-1990",
                    "PEREMPUAN | P",
                    "<keterangan>[^<]* | <keterangan>",
                    "<keterangan>[^<]*</keterangan> | ''",
                    "BIASA | routine",
                    "<instansiPengirim>[^<]* | <instansiPengirim>",
                    "33\\.14 | 3314",
                    "\\+07:00 | ''",
                    "2026-11-26T09:30:00\\+07:00 | 2026-11-26",
                    "</AjukanPermohonan> | <catatan>x</catatan></AjukanPermohonan>",
                    "<prioritas> | <status>Selesai</status><prioritas>",
                })
        void ifTheSchemaForbidsThem(String part, String other) throws IOException {
            String bad = filing().replaceFirst(part, other);
            assertThat(bad).isNotEqualTo(filing());
            Counter.assertTyped(unit.ask(bad), "soap:Client", "PARAMETER_TIDAK_VALID");
            assertThat(unit.list().items()).isEmpty();
        }

        @Test
        void ifWordsAreTooMany() throws IOException {
            String filing = filing();
            Counter.assertTyped(
                    unit.ask(filing.replaceFirst("<keterangan>[^<]*", "<keterangan>" + "x".repeat(4001))),
                    "soap:Client",
                    "PARAMETER_TIDAK_VALID");
            assertThat(unit.ask(filing.replaceFirst("<keterangan>[^<]*", "<keterangan>" + "x".repeat(4000)))
                            .status())
                    .isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "PMH-000001", "0197B3A0-6C1E-7D42-9F55-3A1C0E9B7D10"})
        void ifTheNumberAskedForIsNone(String number) throws IOException {
            Counter.assertTyped(unit.ask(following().replace(ID, number)), "soap:Client", "PARAMETER_TIDAK_VALID");
        }

        @Test
        void byTheRulesOfEveryQuestion() throws IOException {
            Counter.assertTyped(unit.ask(filing().replace("PKS/001", "PKS/002")), "soap:Client", "PKS_TIDAK_BERLAKU");
            Counter.assertFault(
                    unit.askBy("\"" + Operation.STATUS_PERMOHONAN.action() + "\"", filing()), "soap:Client");
            Counter.assertTyped(Counter.withQuota(0).ask(filing()), "soap:Client", "KUOTA_HABIS");
            assertThat(unit.list().items()).isEmpty();
        }
    }

    @Nested
    class MeetFaults {

        @ParameterizedTest
        @EnumSource(
                value = FaultKind.class,
                names = {"BUSINESS_ERROR", "CREDENTIAL_EXPIRED", "NOT_ENTITLED", "QUOTA_EXHAUSTED"})
        void beforeAnythingIsMade(FaultKind fault) throws IOException {
            assertThat(unit.ask(filing(), fault).status()).isEqualTo(500);
            assertThat(unit.list().items()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(
                value = FaultKind.class,
                names = {"WRONG_NAMESPACE", "SCHEMA_VIOLATION"})
        void thatBreakTheContractAfterTheItemWasMade(FaultKind fault) throws IOException {
            assertThat(unit.ask(filing(), fault).isValid(Counter.SCHEMA)).isFalse();
            assertThat(unit.list().withExternalId(ID)).isPresent();
            assertThat(unit.ask(following(), fault).isValid(Counter.SCHEMA)).isFalse();
        }

        @Test
        void thatTellOfAnotherApplication() throws IOException {
            for (String message : List.of(filing(), following())) {
                Reply reply = unit.ask(message, FaultKind.WRONG_PERSON);
                assertThat(reply.isValid(Counter.SCHEMA)).isTrue();
                assertThat(reply.text("nomorPermohonan")).isEqualTo(NUMBER);
                assertThat(reply.text("nomorPermohonanLuar")).isNotEqualTo(ID);
            }
            assertThat(unit.list().withExternalId(ID)).isPresent();
        }

        @ParameterizedTest
        @CsvSource({"ENTITY_EXPANSION, &lol9;", "EXTERNAL_ENTITY, &berkas;"})
        void thatHideEntitiesInTheNumber(FaultKind fault, String entity) throws IOException {
            for (String message : List.of(filing(), following())) {
                assertThat(unit.answer(message, fault).body())
                        .contains("<!DOCTYPE Envelope [", "<nomorPermohonanLuar>" + entity + "<");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ajukan-permohonan.request.xml",
                "ajukan-permohonan.no-nik.request.xml",
                "status-permohonan.request.xml"
            })
    void theGoldenRequestsFollowTheSchema(String name) throws IOException {
        assertThat(Golden.reply(name).isValid(Counter.SCHEMA)).isTrue();
    }

    @Test
    void whatTheOfficersCanIssueIsWhatTheContractNames() {
        Vocabulary unitsWords = unit.list().vocabulary();
        List<String> named = new ArrayList<>();
        Pattern.compile("<xs:enumeration value=\"([A-Z_]+)\"/>")
                .matcher(new PublishedContract()
                        .schema()
                        .split("name=\"JenisDokumen\"", -1)[1]
                        .split("</xs:simpleType>", -1)[0])
                .results()
                .forEach(found -> named.add(found.group(1)));
        assertThat(named).hasSize(7).allMatch(unitsWords.goods());
        assertThat(unitsWords.goods().test("SIM")).isFalse();
        assertThat(unitsWords.services().test("KK")).isFalse();
    }

    private static void assertSays(Reply reply, String golden) throws IOException {
        Reply expected = Golden.reply(golden);
        assertThat(expected.isValid(Counter.SCHEMA)).isTrue();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.isValid(Counter.SCHEMA)).isTrue();
        assertThat(Golden.said(reply)).isEqualTo(Golden.said(expected));
    }

    private static Standing done() {
        Outcome outcome = new Outcome(
                LocalDate.of(2026, 12, 1), List.of(new Goods("AKTA_KELAHIRAN", 1), new Goods("KK", 1)), List.of());
        return new Standing(WorkStatus.SELESAI, null, "Kutipan akta sudah diambil.", outcome);
    }

    private static String filing() throws IOException {
        return Golden.text("ajukan-permohonan.request.xml");
    }

    private static String following() throws IOException {
        return Golden.text("status-permohonan.request.xml");
    }
}
