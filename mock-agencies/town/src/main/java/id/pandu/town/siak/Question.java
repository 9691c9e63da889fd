package id.pandu.town.siak;

import id.pandu.town.population.Sex;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.w3c.dom.Element;

/** What is asked, in a message the schema has let pass. */
sealed interface Question {

    /** By cariNik. */
    record ByNik(String nik) implements Question {}

    /** By cariKeluarga. */
    record ByFamilyCard(String number) implements Question {}

    /** By cariPenduduk; the date is empty when it is an xs:date of no calendar we know. */
    record ByName(String name, Optional<LocalDate> birthDate, Sex sex) implements Question {}

    /** Reads the question of this operation. */
    static Question read(Operation operation, Element question) {
        return switch (operation) {
            case CARI_NIK -> new ByNik(value(question, "NIK"));
            case CARI_KELUARGA -> new ByFamilyCard(value(question, "NO_KK"));
            case CARI_PENDUDUK ->
                new ByName(
                        value(question, "NAMA_LGKP"),
                        date(value(question, "TGL_LHR")),
                        "LAKI-LAKI".equals(value(question, "JENIS_KLMIN")) ? Sex.MALE : Sex.FEMALE);
        };
    }

    /** The text of one of the question's elements. */
    static String value(Element question, String name) {
        return Elements.text(question, Namespaces.PENDUDUK, name).orElseThrow();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), DateTimeFormatter.ISO_DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
