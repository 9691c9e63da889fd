package id.pandu.connector.bpjsusulan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.TaskOutcome;
import id.pandu.api.model.TaskStatus;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.Receipt;
import id.pandu.connector.WorkItem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkItemTranslatorTest {

    private static final UUID TASK = UUID.fromString("0197b7a0-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-01-20T03:00:00Z");
    private static final String DONE = GoldenFiles.read("hasil.completed.csv");

    private final WorkItemTranslator unit = new WorkItemTranslator(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void tellsWhatTheDeskSays() {
        assertThat(golden("hasil.waiting")).isEqualTo(present(TaskStatus.RECEIVED, null, null, null));
        assertThat(golden("hasil.accepted")).isEqualTo(present(TaskStatus.ACCEPTED, null, null, null));
        assertThat(golden("hasil.rejected"))
                .isEqualTo(present(
                        TaskStatus.REJECTED,
                        RejectionReason.NO_CAPACITY,
                        "Kuota PBI APBD habis; dicoba lagi bulan depan",
                        null));
        assertThat(golden("hasil.completed"))
                .isEqualTo(present(
                        TaskStatus.COMPLETED,
                        null,
                        "-- aktif mulai 01-02-2026",
                        new TaskOutcome(LocalDate.of(2026, 1, 20), null, null, null)));
        assertThat(golden("hasil.unreadable"))
                .isEqualTo(present(TaskStatus.FAILED, null, "Berkas tidak dapat dibaca: kolom tanggal_lahir", null));
    }

    @Test
    void tellsWhatLiesThereAndWhatDoesNot() {
        assertThat(unit.toWorkItem(new DeskReply.Lying(TASK)))
                .isEqualTo(present(TaskStatus.RECEIVED, null, null, null));
        assertThat(unit.toWorkItem(new DeskReply.Nothing())).isEqualTo(new WorkItem.Absent(NOW));
        assertThat(unit.toWorkItem(new DeskReply.Refused(Reason.CREDENTIALS)))
                .isEqualTo(new WorkItem.Refused(Reason.CREDENTIALS));
    }

    @Test
    void givesTheNameOfTheFileAsTheNumberFromTheBeginning() {
        var taken = new Receipt.Taken(TASK.toString(), NOW);

        assertThat(unit.toReceipt(new DeskReply.Lying(TASK))).isEqualTo(taken);
        assertThat(unit.toReceipt(new DeskReply.Told(TASK, DONE))).isEqualTo(taken);
        assertThat(unit.toReceipt(new DeskReply.Refused(Reason.NOT_ENTITLED)))
                .isEqualTo(new Receipt.Refused(Reason.NOT_ENTITLED));
    }

    @ParameterizedTest
    @CsvSource({
        "Selesai, Beres",
        "20-01-2026, 2026-01-20",
        "20-01-2026, 30-02-2026",
        "0197b7a0-0000-7000-8000-000000000001, 0197b7a0-0000-7000-8000-000000000009",
        "id_usulan, id",
        "Selesai;;, Ditolak;MALAS;"
    })
    void guessesNothing(String known, String unknown) {
        assertInvalid(DONE.replace(known, unknown));
    }

    @Test
    void makesNothingUp() {
        assertThat(((WorkItem.Present) told(DONE.replace("20-01-2026", ""))).outcome())
                .isNull();
        assertThat(((WorkItem.Present) told(DONE.replace("Selesai;;", "Ditolak;;"))).reason())
                .isNull();
    }

    @Property
    void isAWorkItemOrAFaultWithAnyCharacterChanged(@ForAll @IntRange(max = 10_000) int position, @ForAll char value) {
        StringBuilder changed = new StringBuilder(DONE);
        changed.setCharAt(position % DONE.length(), value);
        try {
            assertThat(told(changed.toString())).isInstanceOf(WorkItem.Present.class);
        } catch (AgencyFault fault) {
            assertThat(fault.kind()).isEqualTo(Kind.INVALID_RESPONSE);
        }
    }

    @Test
    void showsNothingPersonal() {
        assertThat(new DeskReply.Told(TASK, DONE)).hasToString("Told[" + TASK + "]");
        assertThat(new Proposal(TASK, DONE)).hasToString("Proposal[" + TASK + "]");
    }

    private WorkItem golden(String name) {
        return told(GoldenFiles.read(name + ".csv"));
    }

    private WorkItem told(String content) {
        return unit.toWorkItem(new DeskReply.Told(TASK, content));
    }

    private void assertInvalid(String content) {
        assertThatThrownBy(() -> told(content))
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith("INVALID_RESPONSE")
                .hasNoCause();
    }

    private static WorkItem present(
            TaskStatus status, @Nullable RejectionReason reason, @Nullable String note, @Nullable TaskOutcome outcome) {
        return new WorkItem.Present(TASK.toString(), status, reason, note, outcome, NOW);
    }
}
