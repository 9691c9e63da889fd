package id.pandu.town.vclaim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import id.pandu.town.population.Membership;
import id.pandu.town.population.Population;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PesertaJsonTest {

    private static final String SPEC = "/id/pandu/spec/bpjs-vclaim/";
    private static final LocalDate SERVICE_DAY = LocalDate.of(2026, 1, 15);

    private final JsonMapper json = new JsonMapper();
    private final JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(PesertaJsonTest.class.getResourceAsStream(SPEC + "peserta.schema.json"));

    @Test
    void everyMemberOfTheTownFitsTheSchema() throws IOException {
        for (Membership member : Population.generate(7, 300).memberships()) {
            JsonNode written = json.readTree(PesertaJson.of(member, SERVICE_DAY, SERVICE_DAY));
            assertThat(schema.validate(written)).isEmpty();
        }
    }

    @Test
    void writesTheGoldenAnswerOfTheFixedWoman() throws IOException {
        Membership siti = Population.generate(7, 10).memberships().getFirst();
        assertThat(json.readTree(PesertaJson.of(siti, SERVICE_DAY, SERVICE_DAY)))
                .isEqualTo(golden("active"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"active", "arrears", "deceased", "full", "inactive", "nik-null"})
    void goldenAnswersFitTheSchema(String name) throws IOException {
        assertThat(schema.validate(golden(name))).isEmpty();
    }

    private JsonNode golden(String name) throws IOException {
        try (InputStream in = PesertaJsonTest.class.getResourceAsStream(SPEC + "golden/peserta-" + name + ".json")) {
            return json.readTree(in);
        }
    }
}
