package id.pandu.town.siak;

import id.pandu.town.population.Sex;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** What is asked, in a message the schema has let pass. */
sealed interface Question {

    /** Element of the sender's number of an application. */
    String EXTERNAL_ID = "nomorPermohonanLuar";

    /** Of people on record. */
    sealed interface OfPeople extends Question {}

    /** Of the work list. */
    sealed interface OfWork extends Question {

        /** The sender's number of the application. */
        String externalId();
    }

    /** By cariNik. */
    record ByNik(String nik) implements OfPeople {}

    /** By cariKeluarga. */
    record ByFamilyCard(String number) implements OfPeople {}

    /** By cariPenduduk; the date is empty when it is an xs:date of no calendar we know. */
    record ByName(String name, Optional<LocalDate> birthDate, Sex sex) implements OfPeople {}

    /** By ajukanPermohonan; the content is the application's elements, in order. */
    record Filing(String externalId, Map<String, Object> content) implements OfWork {

        /** The number only: the rest is about the resident. */
        @Override
        public String toString() {
            return "Filing[" + externalId + "]";
        }
    }

    /** By statusPermohonan. */
    record Following(String externalId) implements OfWork {}

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
            case AJUKAN_PERMOHONAN -> new Filing(value(question, EXTERNAL_ID), content(question));
            case STATUS_PERMOHONAN -> new Following(value(question, EXTERNAL_ID));
        };
    }

    private static Map<String, Object> content(Element question) {
        Map<String, Object> content = new LinkedHashMap<>();
        Elements.children(question).forEach(part -> content.put(part.getLocalName(), part.getTextContent()));
        content.keySet().removeAll(List.of("ID_LEMBAGA", "NO_PKS"));
        return content;
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
