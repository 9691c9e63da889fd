package id.pandu.connector.satusehat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.api.model.Gender;
import id.pandu.api.model.Need;
import id.pandu.api.model.Priority;
import id.pandu.api.model.Sector;
import id.pandu.connector.Beneficiary;
import id.pandu.connector.HandOver;
import id.pandu.connector.testkit.HostileText;
import id.pandu.connector.testkit.SampleTask;
import id.pandu.connector.worklist.ListText;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HandOverTranslatorTest {

    private static final String NOTE = "Perlu obat rutin. Tinggal di belakang balai desa, dapat ditemui pagi hari.";

    private final HandOverTranslator unit = Referrals.HAND_OVERS;

    @Test
    void writesTheRequestOfTheContract() {
        var resident =
                new Beneficiary("3314105905149991", "DEWI CONTOHCUCU", LocalDate.of(2014, 5, 19), Gender.FEMALE, null);
        UUID id = UUID.fromString("0197b7a0-0000-7000-8000-000000000002");
        HandOver task = task(id, "RJK-3314-20260115-7F3K9B", resident, NOTE, Priority.ROUTINE);

        assertThat(Referrals.parsed(unit.toRequest(task).requestBody()))
                .isEqualTo(golden("servicerequest.create.nik.json"));
    }

    @Test
    void writesTheRequestForSomebodyWithoutNikWithWhatIsKnownInWords() {
        var resident =
                new Beneficiary(null, "MBAH CONTOH TANPANIK", LocalDate.of(1940, 1, 1), Gender.FEMALE, "RT 2 RW 11");
        ObjectNode golden = golden("servicerequest.create.no-nik.json");
        HandOver task = task(
                UUID.fromString(golden.at("/identifier/0/value").asText()),
                golden.at("/requisition/value").asText(),
                resident,
                "Perlu kursi roda.",
                Priority.valueOf(golden.path("priority").asText().toUpperCase(Locale.ROOT)));
        ObjectNode request = Referrals.parsed(unit.toRequest(task).requestBody());

        assertThat(request.at("/note/0/text").asText())
                .isEqualTo("Perlu kursi roda.\n\nRT 2 RW 11\n\nWarga: perempuan, lahir 1940-01-01, belum punya NIK.");
        assertThat(without(request)).isEqualTo(without(golden));
    }

    @Test
    void writesTheTaskOfTheContractWithAnIdentifierOfItsOwnForEveryAttempt() {
        HandOver first = task(
                Referrals.TASK,
                "RJK-3314-20260115-7F3K9A",
                new Beneficiary("3314105203909991", "SITI CONTOH", null, null, null),
                NOTE,
                Priority.URGENT);
        ObjectNode golden = golden("task.create.json");
        ObjectNode written = Referrals.parsed(unit.toRequest(first)
                .approvalBody(golden.at("/focus/reference").asText().replace("ServiceRequest/", "")));
        golden.remove("for");
        ObjectNode subject = (ObjectNode) written.remove("for");

        assertThat(written).isEqualTo(golden);
        assertThat(subject.at("/identifier/value").asText()).isEqualTo("3314105203909991");
        assertThat(Referrals.parsed(unit.toRequest(SampleTask.again(first)).approvalBody("1"))
                        .at("/identifier/0/value")
                        .asText())
                .isEqualTo(Referrals.TASK + "-2");
    }

    @Test
    void namesSomebodyOfWhomNothingIsKnown() {
        ObjectNode request = Referrals.parsed(
                unit.toRequest(SampleTask.least(Referrals.TASK)).requestBody());

        assertThat(request.at("/subject/display").asText()).isEqualTo("Tanpa nama");
        assertThat(request.path("subject").has("identifier")).isFalse();
        assertThat(request.at("/note/0/text").asText()).endsWith("\n\nWarga: belum punya NIK.");
    }

    @Property(tries = 300)
    void writesAnyWordsSoThatTheyAreReadAsTheyWere(@ForAll("words") String words) {
        ObjectNode read = Referrals.parsed(
                unit.toRequest(SampleTask.saying(Referrals.TASK, words)).requestBody());

        assertThat(read.at("/note/0/text").textValue())
                .isEqualTo(words + "\n\n" + words + "\n\nBarang: tarpaulin 2, blanket 4.");
        assertThat(read.at("/subject/display").textValue()).isEqualTo(ListText.words(words, 200));
        assertThat(read).hasSize(14);
    }

    @Provide
    Arbitrary<String> words() {
        return HostileText.longWords();
    }

    @Test
    void sendsNothingForANikThatIsNone() {
        var resident = new Beneficiary("331410520390999", null, null, null, null);

        assertThatThrownBy(() -> unit.toRequest(task(Referrals.TASK, "RJK-1", resident, NOTE, Priority.STAT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageNotContaining("331410520390999");
    }

    @Test
    void showsNothingPersonal() {
        assertThat(unit.toRequest(SampleTask.of(Referrals.TASK)).toString())
                .isEqualTo("Referral[" + Referrals.TASK + "]");
        assertThat(ExchangeRequest.post("/Task", SampleTask.NAME).toString()).isEqualTo("ExchangeRequest[redacted]");
        assertThat(new ReferredResident(SampleTask.of(Referrals.TASK).beneficiary()).toString())
                .isEqualTo("ReferredResident[redacted]");
    }

    private static HandOver task(UUID id, String number, Beneficiary resident, String description, Priority priority) {
        return new HandOver(
                id,
                1,
                number,
                resident,
                new Need(Sector.HEALTH, "chronic-illness", description, null),
                priority,
                "Loket Sragen",
                "33.14",
                OffsetDateTime.parse("2026-01-15T08:30:00+07:00"));
    }

    private static ObjectNode golden(String name) {
        return Referrals.parsed(GoldenFiles.read(name));
    }

    private static ObjectNode without(ObjectNode request) {
        return request.deepCopy().without(List.of("note", "code"));
    }
}
