package id.pandu.town.vclaim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.pandu.town.faults.FaultKind;
import id.pandu.town.http.NativeAnswer;
import id.pandu.town.population.Population;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VClaimServiceTest {

    private static final String SITI = "/Peserta/nik/3314105203909991/tglSEP/2026-11-22";
    private static final long NOW = 1_735_689_600L;

    private final VClaimCipher cipher = new VClaimCipher("12345", "rahasia-sintetis");
    private final VClaimService unit = new VClaimService(
            new VClaimConsumer("12345", "rahasia-sintetis", "kunci-sintetis"),
            Duration.ofMinutes(5),
            Population.generate(7, 50).memberships(),
            Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));

    @Test
    void answersAKnownPersonEncrypted() throws IOException, GeneralSecurityException {
        JsonNode answer = ask(SITI, NOW, Map.of(), null);
        assertThat(answer.at("/metaData/code").isTextual()).isTrue();
        assertThat(answer.at("/metaData/code").asText()).isEqualTo("200");
        JsonNode siti = person(answer);
        assertThat(siti.get("nik").asText()).isEqualTo("3314105203909991");
        assertThat(siti.get("nama").asText()).isEqualTo("SITI CONTOH ");
        assertThat(siti.get("noKartu").asText()).isEqualTo("0009990000017");
    }

    @Test
    void answers201WhenNobodyHasTheNik() throws IOException {
        JsonNode answer = ask("/Peserta/nik/3314100101019999/tglSEP/2026-11-22", NOW, Map.of(), null);
        assertThat(answer.at("/metaData/code").asText()).isEqualTo("201");
        assertThat(answer.get("response").isNull()).isTrue();
    }

    @Test
    void answers201WhenTheDateIsNone() throws IOException {
        assertThat(code(ask("/Peserta/nik/3314105203909991/tglSEP/22-11-2026", NOW, Map.of(), null)))
                .isEqualTo("201");
    }

    @Test
    void findsACardWhoseMemberHasNoNik() throws IOException {
        assertThat(code(ask("/Peserta/nokartu/0009990000116/tglSEP/2026-11-22", NOW, Map.of(), null)))
                .isEqualTo("200");
    }

    @Test
    void refusesATimestampBeyondTheSkew() throws IOException {
        assertThat(message(ask(SITI, NOW - 301, Map.of(), null))).isEqualTo("Signature Service Tidak Sesuai");
        assertThat(message(ask(SITI, NOW + 301, Map.of(), null))).isEqualTo("Signature Service Tidak Sesuai");
        assertThat(code(ask(SITI, NOW - 300, Map.of(), null))).isEqualTo("200");
    }

    @Test
    void judgesTheTimestampByAClockThatIsAhead() throws IOException {
        Duration ahead = Duration.ofMinutes(10);
        assertThat(message(ask(SITI, NOW, Map.of(), FaultKind.CLOCK_SKEW, ahead)))
                .isEqualTo("Signature Service Tidak Sesuai");
        assertThat(code(ask(SITI, NOW + 600, Map.of(), FaultKind.CLOCK_SKEW, ahead)))
                .isEqualTo("200");
        assertThat(code(ask(SITI, NOW, Map.of(), FaultKind.CLOCK_SKEW, Duration.ofMinutes(5))))
                .isEqualTo("200");
    }

    @Test
    void refusesAWrongSignature() throws IOException {
        assertThat(message(ask(SITI, NOW, Map.of("x-signature", "AAAA"), null)))
                .isEqualTo("Signature Service Tidak Sesuai");
    }

    @Test
    void refusesAnotherUserKey() throws IOException {
        assertThat(message(ask(SITI, NOW, Map.of("user_key", "kunci"), null))).contains("not registered");
    }

    @Test
    void refusesAnotherConsumer() throws IOException {
        assertThat(message(ask(SITI, NOW, Map.of("x-cons-id", "54321"), null))).contains("not registered");
    }

    @Test
    void refusesATimestampInMilliseconds() throws IOException {
        assertThat(message(ask(SITI, NOW * 1000, Map.of(), null))).isEqualTo("Signature Service Tidak Sesuai");
    }

    @Test
    void answersAWrongVerbAndAWrongPathWithPages() {
        assertThat(unit.answer(new VClaimRequest("POST", SITI, Map.of(), null, Duration.ZERO))
                        .status())
                .isEqualTo(405);
        NativeAnswer lost = unit.answer(new VClaimRequest("GET", "/peserta", Map.of(), null, Duration.ZERO));
        assertThat(lost.status()).isEqualTo(404);
        assertThat(lost.contentType()).startsWith("text/html");
    }

    @Test
    void playsACodeAsANumber() throws IOException {
        assertThat(ask(SITI, NOW, Map.of(), FaultKind.CODE_AS_NUMBER)
                        .at("/metaData/code")
                        .isInt())
                .isTrue();
    }

    @Test
    void playsAnotherPerson() throws IOException, GeneralSecurityException {
        JsonNode other = person(ask(SITI, NOW, Map.of(), FaultKind.WRONG_PERSON));
        assertThat(other.get("nik").asText()).matches("\\d{16}").isNotEqualTo("3314105203909991");
        assertThat(other.get("noKartu").asText()).matches("\\d{13}").isNotEqualTo("0009990000017");
    }

    @Test
    void playsAnotherPersonWithoutANik() throws IOException, GeneralSecurityException {
        JsonNode other = person(ask(SITI, NOW, Map.of(), FaultKind.NULL_NIK));
        assertThat(other.get("nik").isNull()).isTrue();
        assertThat(other.get("noKartu").asText()).matches("\\d{13}").isNotEqualTo("0009990000017");
    }

    private JsonNode person(JsonNode answer) throws IOException, GeneralSecurityException {
        String opened = Answers.open(cipher, answer.at("/response").asText(), Long.toString(NOW));
        return new JsonMapper().readTree(opened).get("peserta");
    }

    private JsonNode ask(String path, long timestamp, Map<String, String> changed, @Nullable FaultKind fault)
            throws IOException {
        return ask(path, timestamp, changed, fault, Duration.ZERO);
    }

    private JsonNode ask(
            String path, long timestamp, Map<String, String> changed, @Nullable FaultKind fault, Duration skew)
            throws IOException {
        Map<String, String> headers = new HashMap<>();
        headers.put("x-cons-id", "12345");
        headers.put("user_key", "kunci-sintetis");
        headers.put("x-timestamp", Long.toString(timestamp));
        headers.put("x-signature", cipher.signature(Long.toString(timestamp)));
        headers.putAll(changed);
        NativeAnswer answer = unit.answer(new VClaimRequest("GET", path, headers, fault, skew));
        assertThat(answer.status()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }

    private static String code(JsonNode answer) {
        return answer.at("/metaData/code").asText();
    }

    private static String message(JsonNode answer) {
        return answer.at("/metaData/message").asText();
    }
}
