package id.pandu.town.dtsen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import id.pandu.town.population.Population;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenTest {

    private static final Contract CONTRACT = new Contract();

    private final JsonMapper json = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"by-nik.found", "by-nik.none", "family.page-1", "family.page-2", "no-nik.found"})
    void goldenListsFitTheSchema(String name) throws IOException {
        assertThat(CONTRACT.schema("Daftar").validate(Contract.golden(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "backend",
                "bad-cursor",
                "bad-proposal",
                "bad-proposal-question",
                "bad-question",
                "forbidden",
                "invalid-key",
                "missing-key",
                "no-resource",
                "other-region",
                "throttled",
                "too-large",
                "wrong-type",
                "wrong-verb"
            })
    void goldenFaultsFitTheSchema(String name) throws IOException {
        assertThat(CONTRACT.schema("Kesalahan").validate(Contract.golden("fault." + name)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "request, Usulan",
        "no-nik.request, Usulan",
        "taken, TandaTerima",
        "again, Ganda",
        "out-of-area, Penolakan",
        "unnamed, Penolakan",
        "waiting, KeadaanUsulan",
        "on-hold, KeadaanUsulan",
        "done, KeadaanUsulan",
        "rejected, KeadaanUsulan",
        "not-found, TidakDitemukan"
    })
    void goldenMessagesOfTheWorkListFitTheirSchema(String name, String schema) throws IOException {
        assertThat(CONTRACT.schema(schema).validate(Contract.golden("usulan." + name)))
                .isEmpty();
    }

    @Test
    void theSchemaRefusesWhatItShould() throws IOException {
        JsonSchema unit = CONTRACT.schema("Daftar");
        ObjectNode broken = Contract.golden("by-nik.found").deepCopy();
        ((ObjectNode) broken.at("/data/0")).put("desil_nasional", 11);
        assertThat(unit.validate(broken)).hasSize(1);
        ObjectNode added = Contract.golden("by-nik.found").deepCopy();
        ((ObjectNode) added.at("/data/0")).put("nama_ibu_kandung", "X");
        assertThat(unit.validate(added)).hasSize(1);
    }

    @Test
    void everyIndividualOfTheTownFitsTheSchema() throws IOException {
        JsonSchema schema = CONTRACT.schema("Daftar");
        Map<String, Register> registers = new RegisterMaker(Population.generate(7, 1500)).registers();
        for (Register register : registers.values()) {
            for (Individual individual : register.all()) {
                assertThat(schema.validate(json.readTree(list(List.of(individual)))))
                        .isEmpty();
            }
        }
    }

    @Test
    void writesTheGoldenAnswersOfTheFixedPeople() throws IOException {
        Register unit = Objects.requireNonNull(
                new RegisterMaker(Population.generate(7, 10)).registers().get("3314"));
        JsonNode siti = json.readTree(list(unit.find(Question.nik("3314105203909991"))));
        assertThat(withoutKeys(siti)).isEqualTo(withoutKeys(Contract.golden("by-nik.found")));
        Individual mbah = unit.all().stream()
                .filter(one -> one.person().name().equals("MBAH CONTOH TANPANIK"))
                .findFirst()
                .orElseThrow();
        JsonNode found = json.readTree(list(unit.find(Question.individual(mbah.id()))));
        assertThat(withoutKeys(found)).isEqualTo(withoutKeys(Contract.golden("no-nik.found")));
    }

    @Test
    void readsTheParametersOfTheContract() {
        assertThat(CONTRACT.queryParameters())
                .containsExactlyInAnyOrder(
                        "nik",
                        "id_individu",
                        "nomor_kartu_keluarga",
                        "nama",
                        "tanggal_lahir",
                        "jenis_kelamin",
                        QuestionReader.CURSOR);
    }

    private static String list(List<Individual> individuals) {
        return IndividualJson.list(new Pages.Page(individuals.size(), null, individuals));
    }

    /** The register's own keys are examples in the golden messages. */
    private static JsonNode withoutKeys(JsonNode answer) {
        answer.get("data").forEach(one -> ((ObjectNode) one).remove(List.of("id_individu", "id_keluarga")));
        return answer;
    }
}
