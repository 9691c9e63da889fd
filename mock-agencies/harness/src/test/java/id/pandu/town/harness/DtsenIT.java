package id.pandu.town.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DtsenIT {

    private static final String SRAGEN = "dinsos-sragen";

    private final AgencyTown town = AgencyTown.shared();
    private final TownControl control = town.control();
    private final DtsenCaller unit = new DtsenCaller(town.baseUrl(), "3314");

    @BeforeEach
    @AfterEach
    void calm() {
        control.clear();
        control.clearJournal();
    }

    @ParameterizedTest
    @CsvSource({
        "3314, 3314105203909991, SITI CONTOH",
        "6371, 6371021708859992, UDIN CONTOH",
        "7303, 7303024506889991, HASNAH CONTOHDAENG",
        "3272, 6403051204839991, RUDI CONTOHPINDAH",
        "1376, 1376026305929991, YUSRA CONTOH",
        "3212, 3212155503859991, WARSIH CONTOHPUTUS",
        "6403, 6403051705849991, LENCAU CONTOHHAPUS",
    })
    void everyOfficeKnowsItsOwn(String region, String nik, String name) throws IOException, InterruptedException {
        JsonNode answer = new DtsenCaller(town.baseUrl(), region).answer(Map.of("nik", nik));
        assertThat(answer.findValuesAsText("nama")).containsExactly(name);
        assertThat(answer.at("/data/0/kode_kabupaten_kota").asText()).isEqualTo(region);
    }

    @Test
    void onlyTheOfficeWhereThePersonLivesKnows() throws IOException, InterruptedException {
        JsonNode answer = new DtsenCaller(town.baseUrl(), "6403").answer(Map.of("nik", "6403051204839991"));
        assertThat(answer.at("/meta/totalItems").asInt()).isZero();
    }

    @Test
    void findsThePersonWithoutANikByNameAndThenByTheRegistersKey() throws IOException, InterruptedException {
        JsonNode found = unit.answer(
                Map.of("nama", "Mbah Contoh Tanpanik", "tanggal_lahir", "1940-01-01", "jenis_kelamin", "P"));
        assertThat(found.at("/data/0/nomor_induk_kependudukan").isNull()).isTrue();
        String id = found.at("/data/0/id_individu").asText();
        assertThat(unit.answer(Map.of("id_individu", id)).get("data")).isEqualTo(found.get("data"));
    }

    @Test
    void leadsThroughAFamilyOf200() throws IOException, InterruptedException {
        JsonNode first = unit.answer(Map.of("nomor_kartu_keluarga", "3314101708059991"));
        JsonNode second = unit.answer(Map.of(
                "nomor_kartu_keluarga",
                "3314101708059991",
                "cursor",
                first.at("/meta/nextCursor").asText()));
        List<String> niks = new ArrayList<>(first.findValuesAsText("nomor_induk_kependudukan"));
        niks.addAll(second.findValuesAsText("nomor_induk_kependudukan"));
        assertThat(niks).hasSize(200).doesNotHaveDuplicates().doesNotContain("null");
        assertThat(second.at("/meta/nextCursor").isNull()).isTrue();
        for (String nik : List.of(niks.getFirst(), niks.getLast())) {
            assertThat(control.people(Map.of("nik", nik)).get("total").asInt()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 900902", "Bearer sandbox-0000, 900901", "Bearer sandbox-7303, 900908"})
    void refusesKeysAsTheBusDoes(String key, String code) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                new DtsenCaller(town.baseUrl(), "3314").withKey(key).ask(DtsenCaller.SITI);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(code(answer)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"POST", "DELETE", "OPTIONS", "PATCH"})
    void refusesOtherVerbs(String verb) throws IOException, InterruptedException {
        HttpResponse<String> answer = unit.ask(verb, DtsenCaller.SITI);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(code(answer)).isEqualTo("405");
    }

    @ParameterizedTest
    @CsvSource({
        "business-error, 500, 101503",
        "credential-expired, 401, 900901",
        "not-entitled, 403, 900908",
        "quota-exhausted, 429, 900800"
    })
    void playsRefusals(String kind, int status, String code) throws IOException, InterruptedException {
        control.fault(SRAGEN, kind);
        HttpResponse<String> answer = unit.ask(DtsenCaller.SITI);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(code(answer)).isEqualTo(code);
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 429);
        assertThat(new DtsenCaller(town.baseUrl(), "6371")
                        .ask(Map.of("nik", "6371021708859992"))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"wrong-person", "second-person", "endless-pages"})
    void playsLies(String kind) throws IOException, InterruptedException {
        JsonNode usual = unit.answer(DtsenCaller.SITI);
        control.fault(SRAGEN, kind);
        assertThat(unit.answer(DtsenCaller.SITI)).isNotEqualTo(usual);
        control.clear();
        assertThat(unit.answer(DtsenCaller.SITI)).isEqualTo(usual);
    }

    @Test
    void keepsWhomItWasAskedAboutOutOfJournalAndLog() throws IOException, InterruptedException {
        unit.answer(DtsenCaller.SITI);
        unit.ask(Map.of("nik", "331410520390999x"));
        unit.ask(Map.of("nama", "SITI CONTOH", "tanggal_lahir", "1990-03-12", "jenis_kelamin", "P"));
        await().untilAsserted(() -> assertThat(control.journal(SRAGEN))
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.path()).isEqualTo("/dtsen-3314/1.0/api/dtsen-3314"))
                .noneMatch(entry -> entry.toString().contains("33141052")
                        || entry.toString().contains("SITI")));
        assertThat(town.process().lastLines()).doesNotContain("33141052").doesNotContain("SITI");
    }

    private static String code(HttpResponse<String> answer) throws IOException {
        return new JsonMapper().readTree(answer.body()).get("code").asText();
    }
}
