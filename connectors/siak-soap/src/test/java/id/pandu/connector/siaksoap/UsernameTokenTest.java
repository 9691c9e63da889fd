package id.pandu.connector.siaksoap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The digest by which tests judge this connector is the contract's own. */
class UsernameTokenTest {

    @Test
    void digestsAsTheGoldenTokenDoes() throws Exception {
        JsonNode golden = GoldenFiles.JSON.readTree(GoldenFiles.ofContract("digest.json"));

        assertThat(SoapRequest.digest(
                        golden.path("nonceBase64").asText(),
                        golden.path("created").asText(),
                        golden.path("password").asText()))
                .isEqualTo(golden.path("passwordDigest").asText());
    }
}
