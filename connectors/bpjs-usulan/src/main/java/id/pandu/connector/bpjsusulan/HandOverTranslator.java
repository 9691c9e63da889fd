package id.pandu.connector.bpjsusulan;

import id.pandu.api.model.Gender;
import id.pandu.api.model.Priority;
import id.pandu.connector.Beneficiary;
import id.pandu.connector.HandOver;
import id.pandu.connector.worklist.ListText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Translates a task to a file for the desk. */
final class HandOverTranslator {

    private static final List<String> NAMES = List.of(
            "id_usulan",
            "nomor_rujukan",
            "nik",
            "nama",
            "tanggal_lahir",
            "jenis_kelamin",
            "keberadaan",
            "kode_wilayah",
            "segmen",
            "keterangan",
            "prioritas",
            "instansi_pengirim",
            "tanggal_usulan");

    private static final int LONGEST_NAME = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    /**
     * The file.
     *
     * @throws IllegalArgumentException when the task has a NIK, number or region of another form; the hub is then at fault itself
     */
    Proposal toRequest(HandOver task) {
        Beneficiary resident = task.beneficiary();
        String content = Csv.write(
                NAMES,
                List.of(
                        task.task().toString(),
                        matching(task.number(), "[A-Za-z0-9._/-]{1,60}"),
                        resident.nik() == null ? "" : matching(resident.nik(), "[0-9]{16}"),
                        orEmpty(ListText.words(resident.name(), LONGEST_NAME)),
                        day(resident.birthDate()),
                        gender(resident.gender()),
                        orEmpty(ListText.words(resident.whereabouts())),
                        matching(task.region(), "[0-9]{2}\\.[0-9]{2}").replace(".", ""),
                        Segment.neededFor(task.need().category()).word(),
                        ListText.filled(task.need().description(), ListText.LONGEST),
                        priority(task.priority()),
                        ListText.filled(task.requester(), LONGEST_NAME),
                        day(task.authoredOn().atZoneSameInstant(JAKARTA).toLocalDate())));
        return new Proposal(task.task(), content);
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    private static String gender(@Nullable Gender gender) {
        if (gender == null) {
            return "";
        }
        return gender == Gender.FEMALE ? "P" : "L";
    }

    private static String priority(Priority priority) {
        return switch (priority) {
            case ROUTINE -> "BIASA";
            case URGENT -> "MENDESAK";
            case ASAP -> "SEGERA";
            case STAT -> "DARURAT";
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String matching(String text, String pattern) {
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException("A task's NIK, number or region has a form that no proposal can carry.");
        }
        return text;
    }
}
