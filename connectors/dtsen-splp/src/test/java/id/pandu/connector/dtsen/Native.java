package id.pandu.connector.dtsen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.api.model.Gender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The registry's side of the dialect, as tests need it, and the people they share. */
final class Native {

    static final String AGENCY = "dinsos-sragen";
    static final String NIK = "3314105203909991";
    static final String CARD = "3314101501209993";
    static final String KEY = "5f0d7c1e-9991-4000-8000-0000000000aa";
    static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1768435200), ZoneOffset.UTC);
    static final Question BY_NIK = new Question.ByNik(NIK);
    static final Question BY_CARD = new Question.ByFamilyCard(CARD);
    static final Question BY_DESCRIPTION =
            new Question.ByDescription("Mbah Contoh  Tanpanik", LocalDate.of(1940, 1, 1), Gender.FEMALE);

    private Native() {}

    static DtsenProperties at(String baseUrl) {
        return at(baseUrl, Duration.ofSeconds(20));
    }

    static DtsenProperties at(String baseUrl, Duration timeout) {
        return new DtsenProperties(baseUrl, "sandbox-3314", timeout, 1 << 20);
    }

    /** A page; its rows as they stand in JSON. */
    static String page(int total, @Nullable String cursor, List<String> rows) {
        return """
                {"meta":{"totalItems":%d,"nextCursor":%s},"data":[%s]}""".formatted(total, cursor == null ? "null" : "\"" + cursor + "\"", String.join(",", rows));
    }

    /** The only page. */
    static String page(String... rows) {
        return page(rows.length, null, List.of(rows));
    }

    /** The least of a row, about the fixed person, with more fields or other values after it. */
    static String row(String... fields) {
        ObjectNode row = (ObjectNode) GoldenFiles.parsed("""
                {"id_individu":"5f0d7c1e-9991-4000-8000-000000000001","nomor_induk_kependudukan":"3314105203909991",
                 "nomor_kartu_keluarga":"3314101501209993","desil_nasional":2}""");
        List.of(fields).forEach(field -> row.setAll((ObjectNode) GoldenFiles.parsed("{" + field + "}")));
        return row.toString();
    }

    /** A household member with a key of its own and no NIK. */
    static String member(int number) {
        return row("\"nomor_induk_kependudukan\":null", "\"id_individu\":\"%s\"".formatted(key(number)));
    }

    static String key(int number) {
        return "5f0d7c1e-9991-4000-8000-%012d".formatted(number);
    }

    static List<String> members(int from, int to) {
        return IntStream.range(from, to).mapToObj(Native::member).toList();
    }

    /** What a registry with this one page told, read as the client reads it. */
    static Told told(Question question, String body) {
        var pages = new Pages(question);
        pages.add(Page.of(NativeJson.read(body)));
        return pages.told();
    }
}
