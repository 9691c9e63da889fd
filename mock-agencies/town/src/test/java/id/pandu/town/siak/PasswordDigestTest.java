package id.pandu.town.siak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PasswordDigestTest {

    @Test
    void isTheDigestOfTheContract() throws IOException {
        JsonNode golden;
        try (var in = PasswordDigestTest.class.getResourceAsStream(PublishedContract.FOLDER + "golden/digest.json")) {
            golden = JsonMapper.builder().build().readTree(in);
        }
        byte[] nonce = Base64.getDecoder().decode(golden.get("nonceBase64").asText());
        String unit = PasswordDigest.of(
                nonce, golden.get("created").asText(), golden.get("password").asText());
        assertThat(unit).isEqualTo(golden.get("passwordDigest").asText());
    }
}
