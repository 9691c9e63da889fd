package id.pandu.hub.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTest {

    /** The example that the documents of Standard Webhooks' reference libraries give. */
    private static final WebhookSecret UNIT = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long TIME = 1614265330;
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void signsAsStandardWebhooksDoes() {
        assertThat(UNIT.sign(ID, TIME, BODY)).isEqualTo(SIGNATURE);
    }

    @Test
    void knowsItsSignatureAmongOthers() {
        assertThat(UNIT.signed("v1,AAAA " + SIGNATURE, ID, TIME, BODY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "v1,",
                "v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v1,h0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
            })
    void knowsNoOther(String signatures) {
        assertThat(UNIT.signed(signatures, ID, TIME, BODY)).isFalse();
    }

    @Test
    void signsEveryPartOfTheMessage() {
        assertThat(UNIT.signed(SIGNATURE, "msg_other", TIME, BODY)).isFalse();
        assertThat(UNIT.signed(SIGNATURE, ID, TIME + 1, BODY)).isFalse();
        assertThat(UNIT.signed(SIGNATURE, ID, TIME, "{}".getBytes(UTF_8))).isFalse();
    }

    @Test
    void isMadeAnewEachTime() {
        WebhookSecret made = WebhookSecret.random();

        assertThat(made).isNotEqualTo(WebhookSecret.random());
        assertThat(WebhookSecret.parse(made.text())).contains(made);
        assertThat(made.toString()).doesNotContain(made.text().substring(6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "whsec_c2hvcnQ=",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_not base64 at all, not at all not"
            })
    void isNotTooShortNorAnythingElse(String text) {
        assertThat(WebhookSecret.parse(text)).isEmpty();
    }
}
