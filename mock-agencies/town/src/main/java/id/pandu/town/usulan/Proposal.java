package id.pandu.town.usulan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A proposal as its file tells it.
 *
 * @param cells by column
 */
record Proposal(Map<String, String> cells) {

    /** How the desk writes days. */
    static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final List<String> COLUMNS = List.of(
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
    private static final int LONGEST = 8000;
    private static final Map<String, Predicate<String>> FORMS = Map.of(
            "nomor_rujukan",
            Proposal::isSomething,
            "nik",
            form("|\\d{16}"),
            "tanggal_lahir",
            text -> text.isEmpty() || isDay(text),
            "jenis_kelamin",
            form("|L|P"),
            "kode_wilayah",
            form("\\d{4}"),
            "segmen",
            form("PBI APBD|PBI APBN|REAKTIVASI"),
            "keterangan",
            Proposal::isSomething,
            "prioritas",
            form("BIASA|MENDESAK|SEGERA|DARURAT"),
            "instansi_pengirim",
            Proposal::isSomething,
            "tanggal_usulan",
            Proposal::isDay);

    /** Reads the file that was handed in under this id; a {@link CsvProblem} names the first column that is wrong. */
    static Proposal read(String id, String text) {
        Map<String, String> cells = CsvFile.read(text, COLUMNS);
        for (String column : COLUMNS) {
            if (!FORMS.getOrDefault(column, any -> true).test(cells.getOrDefault(column, ""))) {
                throw new CsvProblem("kolom " + column);
            }
        }
        if (!id.equals(cells.get("id_usulan"))) {
            throw new CsvProblem("kolom id_usulan");
        }
        if (cells.getOrDefault("nik", "").isEmpty()
                && cells.getOrDefault("nama", "").isBlank()) {
            throw new CsvProblem("kolom nik dan nama");
        }
        return new Proposal(cells);
    }

    boolean isFor(String region) {
        return region.equals(cells.get("kode_wilayah"));
    }

    private static boolean isSomething(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }

    private static Predicate<String> form(String regex) {
        return Pattern.compile(regex).asMatchPredicate();
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text, DAY);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Says nothing: every cell may be about the resident. */
    @Override
    public String toString() {
        return "Proposal";
    }
}
