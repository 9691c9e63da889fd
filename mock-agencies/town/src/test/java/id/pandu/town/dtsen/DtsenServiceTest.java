package id.pandu.town.dtsen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.pandu.town.faults.FaultKind;
import id.pandu.town.http.NativeAnswer;
import id.pandu.town.population.Population;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DtsenServiceTest {

    private static final String PATH = "/1.0/api/dtsen-3314";
    private static final String KEY = "Bearer sandbox-3314";
    private static final String SITI = "nik=3314105203909991";
    private static final String HOME = "nomor_kartu_keluarga=3314101708059991";
    private static final Register SRAGEN = Objects.requireNonNull(
            new RegisterMaker(Population.generate(20260701, 500)).registers().get("3314"));

    private final DtsenService unit = Office.withPages(SRAGEN, 100);

    @Nested
    class AtTheBus {

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", " "})
        void missesAKey(@Nullable String header) throws IOException {
            refuses(unit.answer(new DtsenRequest("GET", PATH, header, SITI, null)), 401, "missing-key");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Bearer sandbox-9999",
                    "Bearer sandbox-33",
                    "sandbox-3314",
                    "bearer sandbox-3314",
                    "Bearer sandbox-3314 "
                })
        void refusesAnUnknownKey(String header) throws IOException {
            refuses(unit.answer(new DtsenRequest("GET", PATH, header, SITI, null)), 401, "invalid-key");
        }

        @ParameterizedTest
        @ValueSource(strings = {"7303", "6403", "3272", "1376", "6371", "3212"})
        void refusesTheKeyOfAnotherRegion(String region) throws IOException {
            refuses(
                    unit.answer(new DtsenRequest("GET", PATH, "Bearer sandbox-" + region, SITI, null)),
                    401,
                    "other-region");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "/",
                    "/1.0",
                    "/2.0/api/dtsen-3314",
                    "/1.0/api/dtsen-7303",
                    "/1.0/api/dtsen-3314/",
                    "/1.0/api/dtsen-3314/usulan/",
                    "/1.0/api/dtsen-7303/usulan"
                })
        void knowsOneResource(String path) throws IOException {
            refuses(unit.answer(new DtsenRequest("GET", path, null, SITI, null)), 404, "no-resource");
        }

        @ParameterizedTest
        @ValueSource(strings = {"POST", "HEAD", "PUT", "DELETE", "OPTIONS"})
        void knowsOneVerb(String verb) throws IOException {
            refuses(unit.answer(new DtsenRequest(verb, PATH, KEY, SITI, null)), 405, "wrong-verb");
        }

        @ParameterizedTest
        @CsvSource({
            "BUSINESS_ERROR, 500, backend",
            "CREDENTIAL_EXPIRED, 401, invalid-key",
            "NOT_ENTITLED, 403, forbidden",
            "QUOTA_EXHAUSTED, 429, throttled"
        })
        void playsRefusals(FaultKind fault, int status, String golden) throws IOException {
            refuses(unit.answer(new DtsenRequest("GET", PATH, KEY, SITI, fault)), status, golden);
        }
    }

    @Nested
    class AsksOneQuestion {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "nik=3314105203909991",
                    "nomor_kartu_keluarga=3314101501209993",
                    "nama=SITI+CONTOH&tanggal_lahir=1990-03-12&jenis_kelamin=P",
                    "jenis_kelamin=P&nama=%20siti%20%20Contoh&tanggal_lahir=1990-03-12"
                })
        void ofFourForms(String query) throws IOException {
            assertThat(ask(query).findValuesAsText("nama")).contains("SITI CONTOH");
        }

        @Test
        void byTheRegistersOwnKey() throws IOException {
            String id = ask("nama=mbah+contoh+tanpanik&tanggal_lahir=1940-01-01&jenis_kelamin=P")
                    .at("/data/0/id_individu")
                    .asText();
            assertThat(ask("id_individu=" + id).at("/data/0/nama").asText()).isEqualTo("MBAH CONTOH TANPANIK");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "nik=3314100101019999",
                    "nik=9999999999999999",
                    "id_individu=00000000-0000-0000-0000-000000000000",
                    "nomor_kartu_keluarga=3314100101019999",
                    "nama=SITI&tanggal_lahir=1990-03-12&jenis_kelamin=P",
                    "nama=SITI+%25&tanggal_lahir=1990-03-12&jenis_kelamin=P",
                    "nama=SITI+CONTOH&tanggal_lahir=1990-03-13&jenis_kelamin=P",
                    "nama=SITI+CONTOH&tanggal_lahir=1990-03-12&jenis_kelamin=L",
                    "nama='+OR+'1'%3D'1&tanggal_lahir=1990-03-12&jenis_kelamin=P",
                    "nama=%E2%80%8FSITI+CONTOH&tanggal_lahir=1990-03-12&jenis_kelamin=P"
                })
        void thatMayMatchNobody(String query) throws IOException {
            assertThat(ask(query)).isEqualTo(Contract.golden("by-nik.none"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "cursor=AAAA",
                    "nik",
                    "nik=",
                    "nik=331410520390999",
                    "nik=33141052039099911",
                    "nik=33141052039O9991",
                    "nik=3314105203909991&",
                    "nik=3314105203909991&nik=3314105203909991",
                    "nik=3314105203909991&nomor_kartu_keluarga=3314101501209993",
                    "nik=3314105203909991&desil_nasional=1",
                    "NIK=3314105203909991",
                    "nik=%zz",
                    "id_individu=../etc",
                    "nama=SITI+CONTOH",
                    "nama=SITI+CONTOH&tanggal_lahir=1990-03-12",
                    "nama=+&tanggal_lahir=1990-03-12&jenis_kelamin=P",
                    "nama=SITI&tanggal_lahir=12-03-1990&jenis_kelamin=P",
                    "nama=SITI&tanggal_lahir=1990-02-30&jenis_kelamin=P",
                    "nama=SITI&tanggal_lahir=1990-03-12&jenis_kelamin=F"
                })
        void andNoOther(String query) throws IOException {
            refuses(unit.answer(request(query, null)), 400, "bad-question");
        }

        @Test
        void withANameOfReasonableLength() throws IOException {
            String rest = "&tanggal_lahir=1990-03-12&jenis_kelamin=P";
            assertThat(ask("nama=" + "A".repeat(200) + rest).at("/data")).isEmpty();
            refuses(unit.answer(request("nama=" + "A".repeat(5000) + rest, null)), 400, "bad-question");
        }
    }

    @Nested
    class Pages {

        @Test
        void holdAHundredAndAllTogetherEverybodyOnce() throws IOException {
            JsonNode first = ask(HOME);
            JsonNode second = ask(HOME + "&cursor=" + cursorOf(first));
            assertThat(first.at("/data")).hasSize(100);
            assertThat(first.at("/data/0/nama").asText()).isEqualTo("HARTINI CONTOHPANTI");
            assertThat(second.at("/data")).hasSize(100);
            assertThat(second.at("/meta/nextCursor").isNull()).isTrue();
            assertThat(second.at("/meta/totalItems").asInt()).isEqualTo(200);
            List<String> all = new ArrayList<>(first.findValuesAsText("nomor_induk_kependudukan"));
            all.addAll(second.findValuesAsText("nomor_induk_kependudukan"));
            assertThat(all).hasSize(200).doesNotHaveDuplicates();
            assertThat(ask(HOME)).isEqualTo(first);
        }

        /** On pages of one, so that the other family has a second page too. */
        @Test
        void comeByTheCursorOfTheirOwnQuestionOnly() throws IOException {
            DtsenService small = Office.withPages(SRAGEN, 1);
            String cursor = cursorOf(read(small.answer(request(HOME, null))));
            assertThat(small.answer(request(HOME + "&cursor=" + cursor, null)).status())
                    .isEqualTo(200);
            String other = "nomor_kartu_keluarga=3314101501209993&cursor=" + cursor;
            refuses(small.answer(request(other, null)), 400, "bad-cursor");
        }

        @Test
        void comeByNoTamperedCursor() throws IOException {
            String cursor = cursorOf(ask(HOME));
            for (int i = 0; i < cursor.length(); i++) {
                char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
                refusesCursor(HOME, cursor.substring(0, i) + other + cursor.substring(i + 1));
            }
            refusesCursor(HOME, "");
            refusesCursor(HOME, cursor + "A");
            refusesCursor(HOME, "1");
            refusesCursor(HOME, "!");
        }

        @Test
        void endNeverWhenAFaultSaysSo() throws IOException {
            List<String> cursors = new ArrayList<>();
            String query = SITI;
            for (int i = 0; i < 20; i++) {
                JsonNode page = ask(query, FaultKind.ENDLESS_PAGES);
                assertThat(page.at("/data/0/nama").asText()).isEqualTo("SITI CONTOH");
                cursors.add(cursorOf(page));
                query = SITI + "&cursor=" + cursors.getLast();
            }
            assertThat(cursors).doesNotHaveDuplicates();
            refusesCursor(SITI, cursors.getLast());
            assertThat(cursorOf(ask("nik=3314100101019999", FaultKind.ENDLESS_PAGES)))
                    .isNotEmpty();
        }

        private void refusesCursor(String question, String cursor) throws IOException {
            refuses(unit.answer(request(question + "&cursor=" + cursor, null)), 400, "bad-cursor");
        }
    }

    @Test
    void playsAnotherPerson() throws IOException {
        JsonNode answer = ask(SITI, FaultKind.WRONG_PERSON);
        assertThat(answer.at("/meta/totalItems").asInt()).isEqualTo(1);
        assertThat(answer.findValuesAsText("nomor_induk_kependudukan"))
                .singleElement()
                .asString()
                .matches("\\d{16}")
                .isNotEqualTo("3314105203909991");
    }

    @Test
    void playsASecondPerson() throws IOException {
        assertThat(ask(SITI, FaultKind.SECOND_PERSON).findValuesAsText("nomor_induk_kependudukan"))
                .hasSize(2)
                .startsWith("3314105203909991")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WRONG_PERSON", "SECOND_PERSON"})
    void playsNobodyInsteadOfNobody(FaultKind fault) throws IOException {
        assertThat(ask("nik=3314100101019999", fault)).isEqualTo(Contract.golden("by-nik.none"));
    }

    private JsonNode ask(String query) throws IOException {
        return ask(query, null);
    }

    private JsonNode ask(String query, @Nullable FaultKind fault) throws IOException {
        NativeAnswer answer = unit.answer(request(query, fault));
        assertThat(answer.status()).isEqualTo(200);
        return read(answer);
    }

    private static DtsenRequest request(String query, @Nullable FaultKind fault) {
        return new DtsenRequest("GET", PATH, KEY, query, fault);
    }

    private static JsonNode read(NativeAnswer answer) throws IOException {
        return new JsonMapper().readTree(answer.body());
    }

    private static String cursorOf(JsonNode page) {
        return page.at("/meta/nextCursor").asText();
    }

    private static void refuses(NativeAnswer answer, int status, String golden) throws IOException {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(read(answer)).isEqualTo(Contract.golden("fault." + golden));
    }
}
