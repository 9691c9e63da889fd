package id.pandu.connector.testkit;

import id.pandu.api.model.Gender;
import id.pandu.api.model.Goods;
import id.pandu.api.model.Need;
import id.pandu.api.model.Priority;
import id.pandu.api.model.Sector;
import id.pandu.connector.Beneficiary;
import id.pandu.connector.HandOver;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Tasks as the hub hands them over, for a resident who does not exist. */
public final class SampleTask {

    /** The resident's national number. */
    public static final String NIK = "3314105203909991";

    /** The resident's name. */
    public static final String NAME = "SITI CONTOH";

    /** Where the resident can be found. */
    public static final String WHEREABOUTS = "Rumah bercat hijau di belakang Puskesmas Contoh, RT 02 RW 11";

    /** When the tasks were made. */
    public static final OffsetDateTime AUTHORED = OffsetDateTime.parse("2026-11-26T09:15:30+07:00");

    private SampleTask() {}

    /** A whole task, sent for the first time. */
    public static HandOver of(UUID task) {
        return of(task, 1, need("Atap rumah roboh, keluarga tidur di teras."));
    }

    /** The task sent again. */
    public static HandOver again(HandOver task) {
        return new HandOver(
                task.task(),
                task.attempt() + 1,
                task.number(),
                task.beneficiary(),
                task.need(),
                task.priority(),
                task.requester(),
                task.region(),
                task.authoredOn());
    }

    /** A task with words of one's own wherever there are words. */
    public static HandOver saying(UUID task, String words) {
        var beneficiary = new Beneficiary(NIK, words, LocalDate.of(1990, 3, 12), Gender.FEMALE, words);
        return new HandOver(
                task,
                1,
                "RJK-3314-20261126-7F3K9A",
                beneficiary,
                need(words),
                Priority.URGENT,
                words,
                "33.14",
                AUTHORED);
    }

    /** A task for somebody of whom nothing but a place is known, and with nothing that may be left out. */
    public static HandOver least(UUID task) {
        var need = new Need(Sector.SOCIAL_ECONOMIC, "abandoned-elderly", "Lansia tanpa identitas.", null);
        var beneficiary = new Beneficiary(null, null, null, null, null);
        return new HandOver(
                task,
                1,
                "RJK-3314-20261126-7F3K9B",
                beneficiary,
                need,
                Priority.ROUTINE,
                "Loket Sragen",
                "33.14",
                AUTHORED);
    }

    private static HandOver of(UUID task, int attempt, Need need) {
        var beneficiary = new Beneficiary(NIK, NAME, LocalDate.of(1990, 3, 12), Gender.FEMALE, WHEREABOUTS);
        return new HandOver(
                task,
                attempt,
                "RJK-3314-20261126-7F3K9A",
                beneficiary,
                need,
                Priority.URGENT,
                "Loket Layanan Sosial Kabupaten Sragen",
                "33.14",
                AUTHORED);
    }

    private static Need need(String description) {
        return new Need(
                Sector.HOUSING,
                "unfit-housing",
                description,
                List.of(new Goods("tarpaulin", 2), new Goods("blanket", 4)));
    }
}
