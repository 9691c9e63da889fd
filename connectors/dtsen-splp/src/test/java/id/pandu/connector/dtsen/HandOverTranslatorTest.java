package id.pandu.connector.dtsen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.api.model.Gender;
import id.pandu.api.model.Goods;
import id.pandu.api.model.Need;
import id.pandu.api.model.Priority;
import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.Sector;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.Beneficiary;
import id.pandu.connector.HandOver;
import id.pandu.connector.Receipt;
import id.pandu.connector.testkit.HostileText;
import id.pandu.connector.testkit.SampleTask;
import id.pandu.connector.worklist.ListText;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandOverTranslatorTest {

    private final HandOverTranslator unit = new HandOverTranslator(Native.CLOCK);

    @Test
    void writesTheProposalOfTheContract() {
        var need = new Need(
                Sector.HEALTH,
                "mobility-aid",
                "Mertua tidak dapat berjalan sejak Oktober.",
                List.of(new Goods("wheelchair", 1), new Goods("food-parcel", 2)));
        var task = new HandOver(
                Work.TASK,
                1,
                "RJK-3314-20261126-7F3K9A",
                new Beneficiary(Native.NIK, "SITI CONTOH", LocalDate.of(1990, 3, 12), Gender.FEMALE, null),
                need,
                Priority.URGENT,
                "Loket Terpadu Sragen",
                "33.14",
                OffsetDateTime.parse("2026-11-26T09:30:00+07:00"));

        assertThat(sent(task)).isEqualTo(golden("usulan.request.json"));
    }

    @Test
    void writesTheProposalForSomebodyWithoutNik() {
        var resident = new Beneficiary(
                null,
                "MBAH CONTOH TANPANIK",
                LocalDate.of(1940, 1, 1),
                Gender.FEMALE,
                "Rumah paling ujung di RT 2 RW 11.");
        var task = new HandOver(
                UUID.fromString("0197b3a0-6c1e-7d42-9f55-3a1c0e9b7d21"),
                2,
                "RJK-3314-20261126-8G4L0B",
                resident,
                new Need(Sector.SOCIAL_ECONOMIC, "elderly-care", "Tinggal sendiri, tidak ada keluarga.", null),
                Priority.ROUTINE,
                "Loket Terpadu Sragen",
                "33.14",
                OffsetDateTime.parse("2026-11-26T02:45:00Z"));

        assertThat(sent(task)).isEqualTo(golden("usulan.no-nik.request.json"));
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        assertThat(sent(SampleTask.least(Work.TASK)).fieldNames())
                .toIterable()
                .doesNotContain("nik", "nama", "tanggal_lahir", "jenis_kelamin", "keberadaan", "barang");
    }

    @Test
    void countsGoodsOfOneKindTogether() {
        HandOver sample = SampleTask.of(Work.TASK);
        var need = new Need(
                Sector.HOUSING, "unfit-housing", "Atap", List.of(new Goods("tarpaulin", 2), new Goods("tarpaulin", 3)));
        JsonNode goods = sent(Work.with(sample, need)).path("barang");

        assertThat(goods).hasSize(1);
        assertThat(goods.at("/0/jumlah").intValue()).isEqualTo(5);
    }

    @Property(tries = 300)
    void writesAnyWordsSoThatTheyAreReadAsTheyWere(@ForAll("words") String words) {
        JsonNode read = sent(SampleTask.saying(Work.TASK, words));

        assertThat(read.path("keterangan").textValue()).isEqualTo(words);
        assertThat(read.path("keberadaan").textValue()).isEqualTo(words);
        assertThat(read.path("nama").textValue()).isEqualTo(ListText.words(words, 200));
        assertThat(read.path("pengusul").textValue()).isEqualTo(ListText.words(words, 200));
        assertThat(read.fieldNames()).toIterable().hasSize(14);
    }

    @Provide
    Arbitrary<String> words() {
        return HostileText.longWords();
    }

    @ParameterizedTest
    @CsvSource({"331410520390999, RJK-1, 33.14", "3314105203909991, RJK 1, 33.14", "3314105203909991, RJK-1, 3314"})
    void sendsNothingForATaskThatNoProposalCanCarry(String nik, String number, String region) {
        HandOver sample = SampleTask.of(Work.TASK);
        var task = new HandOver(
                Work.TASK,
                1,
                number,
                new Beneficiary(nik, null, null, null, null),
                sample.need(),
                sample.priority(),
                sample.requester(),
                region,
                sample.authoredOn());

        assertThatThrownBy(() -> unit.toRequest(task))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageNotContainingAny(nik, number);
    }

    @ParameterizedTest
    @CsvSource({"201, usulan.taken", "200, usulan.taken", "409, usulan.again"})
    void isTakenWithTheNumberOfTheOfficeHoweverOftenItIsSent(int status, String name) {
        assertThat(receipt(status, GoldenFiles.ofContract(name + ".json")))
                .isEqualTo(new Receipt.Taken("USL-3314-000001", Native.CLOCK.instant()));
    }

    @Test
    void isDeclinedWithReasonAndWords() {
        assertThat(receipt(422, GoldenFiles.ofContract("usulan.out-of-area.json")))
                .isEqualTo(new Receipt.Declined(RejectionReason.OUT_OF_AREA, "Wilayah usulan bukan wilayah dinas ini"));
        assertThat(receipt(422, GoldenFiles.ofContract("usulan.unnamed.json")))
                .isEqualTo(
                        new Receipt.Declined(RejectionReason.MISSING_DOCUMENTS, "Usulan tanpa NIK harus memuat nama"));
    }

    @ParameterizedTest
    @CsvSource({
        "401, fault.missing-key, CREDENTIALS",
        "401, fault.invalid-key, CREDENTIALS",
        "401, fault.other-region, NOT_ENTITLED",
        "403, fault.forbidden, NOT_ENTITLED",
        "429, fault.throttled, QUOTA"
    })
    void isRefusedByTheBus(int status, String name, Reason reason) {
        assertThat(receipt(status, GoldenFiles.ofContract(name + ".json"))).isEqualTo(new Receipt.Refused(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "400, fault.bad-proposal",
        "404, fault.no-resource",
        "405, fault.wrong-verb",
        "413, fault.too-large",
        "415, fault.wrong-type",
        "500, fault.backend"
    })
    void failsWhenBusOrOfficeFail(int status, String name) {
        assertFault(Kind.FAILED, status, GoldenFiles.ofContract(name + ".json"));
    }

    @ParameterizedTest
    @CsvSource({"409", "422", "302", "500", "503"})
    void failsByAnotherBodyOfAStatusThatTheOfficeUses(int status) {
        assertFault(Kind.FAILED, status, "<html/>");
        assertFault(Kind.FAILED, status, "{}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "201|",
                "201|{}",
                "201|<html/>",
                "201|{\"nomor_usulan\":\"1\",\"status\":\"Pengajuan\"}",
                "201|{\"nomor_usulan\":\"1\",\"id_eksternal\":\"0197b3a0-6c1e-7d42-9f55-3a1c0e9b7d99\",\"status\":\"Pengajuan\"}",
                "201|{\"nomor_usulan\":\"satu"
                        + " dua\",\"id_eksternal\":\"0197b3a0-6c1e-7d42-9f55-3a1c0e9b7d20\",\"status\":\"Pengajuan\"}",
                "201|{\"nomor_usulan\":\"1\",\"id_eksternal\":\"0197b3a0-6c1e-7d42-9f55-3a1c0e9b7d20\",\"status\":\"Menunggu\"}",
                "201|{\"nomor_usulan\":\"1\",\"id_eksternal\":\"0197b3a0-6c1e-7d42-9f55-3a1c0e9b7d20\"}",
                "409|{\"kode\":\"SUDAH_ADA\",\"nomor_usulan\":\"1\",\"id_eksternal\":\"0197b3a0-6c1e-7d42-9f55-3a1c0e9b7d99\"}",
                "409|{\"kode\":\"SUDAH_ADA\",\"id_eksternal\":\"0197b3a0-6c1e-7d42-9f55-3a1c0e9b7d20\"}",
                "422|{\"kode\":\"TIDAK_MAU\",\"pesan\":\"-\"}"
            })
    void doesNotBelieveAReceiptThatIsNone(int status, String body) {
        assertFault(Kind.INVALID_RESPONSE, status, body == null ? "" : body);
    }

    @Test
    void showsNothingPersonal() {
        assertThat(unit.toRequest(SampleTask.of(Work.TASK)).toString()).isEqualTo("Proposal[" + Work.TASK + "]");
    }

    private void assertFault(Kind kind, int status, String body) {
        assertThatThrownBy(() -> receipt(status, body))
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith(kind.name())
                .hasNoCause();
    }

    private Receipt receipt(int status, String body) {
        return unit.toReceipt(Work.reply(status, body));
    }

    private JsonNode sent(HandOver task) {
        return GoldenFiles.parsed(unit.toRequest(task).body());
    }

    private static JsonNode golden(String name) {
        return GoldenFiles.parsed(GoldenFiles.ofContract(name));
    }
}
