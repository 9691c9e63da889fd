package id.pandu.connector.dtsen;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pandu.api.model.Gender;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.Locale;

/** One of the four questions of the reference contract. A question knows which rows can be an answer to it. */
sealed interface Question {

    /** The URL's query, percent-encoded; it is personal, so it stays out of logs and exceptions. */
    String query();

    /** Whether a row is about what was asked. */
    boolean fits(Individu row);

    /** Whether the question is only answered when every page has been read. */
    default boolean needsAllPages() {
        return false;
    }

    /** A parameter whose value is encoded down to RFC 3986's unreserved characters: no reader can take a part of it for more. */
    private static String parameter(String name, String value) {
        String encoded = URLEncoder.encode(value, UTF_8);
        return name + "=" + encoded.replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }

    /** A person by the national number. */
    record ByNik(String nik) implements Question {

        @Override
        public String query() {
            return parameter("nik", nik);
        }

        @Override
        public boolean fits(Individu row) {
            return nik.equals(row.number("nomor_induk_kependudukan"));
        }

        @Override
        public String toString() {
            return "ByNik[redacted]";
        }
    }

    /** A person by the registry's own key. */
    record ByKey(String id) implements Question {

        @Override
        public String query() {
            return parameter("id_individu", id);
        }

        @Override
        public boolean fits(Individu row) {
            return id.equals(row.text("id_individu"));
        }

        @Override
        public String toString() {
            return "ByKey[redacted]";
        }
    }

    /** A household by its family card. */
    record ByFamilyCard(String number) implements Question {

        @Override
        public String query() {
            return parameter("nomor_kartu_keluarga", number);
        }

        @Override
        public boolean fits(Individu row) {
            return number.equals(row.number("nomor_kartu_keluarga"));
        }

        @Override
        public boolean needsAllPages() {
            return true;
        }

        @Override
        public String toString() {
            return "ByFamilyCard[redacted]";
        }
    }

    /** Whoever has this name, birth date and gender. */
    record ByDescription(String name, LocalDate birthDate, Gender gender) implements Question {

        @Override
        public String query() {
            return parameter("nama", name)
                    + "&" + parameter("tanggal_lahir", birthDate.toString())
                    + "&" + parameter("jenis_kelamin", gender == Gender.FEMALE ? "P" : "L");
        }

        /** The contract promises the whole name, letter case and spacing ignored. */
        @Override
        public boolean fits(Individu row) {
            String theirs = row.text("nama");
            return birthDate.equals(row.birthDate())
                    && gender == row.gender()
                    && theirs != null
                    && letters(name).equals(letters(theirs));
        }

        @Override
        public String toString() {
            return "ByDescription[redacted]";
        }

        private static String letters(String name) {
            return NativeText.clean(name).replaceAll("[\\s\\p{Z}]+", "").toUpperCase(Locale.ROOT);
        }
    }
}
