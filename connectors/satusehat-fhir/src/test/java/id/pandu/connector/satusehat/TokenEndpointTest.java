package id.pandu.connector.satusehat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.http.AgencyHttp;
import id.pandu.connector.satusehat.Grant.AccessToken;
import id.pandu.connector.satusehat.Grant.Denied;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TokenEndpointTest {

    private final FakeSatusehat agency;
    private final ExchangeHttp http = new ExchangeHttp(new AgencyHttp(Native.PATIENCE, 1 << 20), Native.CLOCK);
    private final TokenEndpoint unit;

    TokenEndpointTest() throws Exception {
        agency = new FakeSatusehat();
        unit = new TokenEndpoint(Native.at(agency.baseUrl(), "r&h=s a+é", Native.PATIENCE), http, Native.CLOCK);
    }

    @AfterEach
    void stop() {
        http.close();
        agency.close();
    }

    @Test
    void putsTheGrantTypeIntoTheQueryAndTheCredentialsIntoTheBody() {
        unit.ask();

        assertThat(agency.tokenRequests()).singleElement().satisfies(sent -> {
            assertThat(sent.method()).isEqualTo("POST");
            assertThat(sent.uri()).isEqualTo("/oauth2/v1/accesstoken?grant_type=client_credentials");
            assertThat(sent.headers().get("Content-type")).containsExactly("application/x-www-form-urlencoded");
            assertThat(sent.headers()).doesNotContainKey("Authorization");
            assertThat(sent.body()).isEqualTo("client_id=pandu&client_secret=r%26h%3Ds+a%2B%C3%A9");
        });
    }

    @Test
    void takesTheGoldenTokenWithItsLifeAsText() {
        assertThat(tokenFrom(GoldenFiles.TOKEN)).isEqualTo(new AccessToken("contohToken", after(3539), after(3599)));
    }

    @ParameterizedTest
    @CsvSource({"3599, 3599", "' 60 ', 60", "\"007\", 7", "999999999999, 86400"})
    void takesALifeInSeconds(String written, long seconds) {
        assertThat(tokenFrom(GoldenFiles.TOKEN.replace("\"3599\"", written)).end())
                .isEqualTo(after(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "\"\"", "\"satu jam\"", "null", "1.5", "[3599]", "\"99999999999999999999\""})
    void refusesATokenWithoutALife(String written) {
        assertInvalid("application/json", GoldenFiles.TOKEN.replace("\"3599\"", written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\\r\\nX: y", "é"})
    void refusesATokenThatCannotStandInAHeader(String token) {
        assertInvalid("application/json", GoldenFiles.TOKEN.replace("contohToken", token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "null", "\"contohToken\"", "{\"access_token\":\"a\"", "<html>masuk</html>"})
    void refusesWhatIsNoToken(String body) {
        assertInvalid("application/json", body);
    }

    @Test
    void refusesAPage() {
        assertInvalid("text/html", "<html><body>Silakan masuk</body></html>");
        assertInvalid("text/html", GoldenFiles.TOKEN);
    }

    @Test
    void refusesATokenWithSomethingBehind() {
        assertInvalid("application/json", GoldenFiles.TOKEN + "{}");
    }

    @ParameterizedTest
    @CsvSource({"401, CREDENTIALS", "403, NOT_ENTITLED", "429, QUOTA"})
    void isDeniedByStatus(int status, Reason reason) {
        agency.onToken(FakeSatusehat.saying(status, "application/json", GoldenFiles.UNAUTHORIZED));

        assertThat(unit.ask()).isEqualTo(new Denied(reason));
    }

    @ParameterizedTest
    @CsvSource({"400, FAILED", "500, FAILED", "504, FAILED", "302, INVALID_RESPONSE", "404, INVALID_RESPONSE"})
    void tellsAFailureFromAnAddressThatIsWrong(int status, Kind kind) {
        agency.onToken(FakeSatusehat.saying(status, "text/plain", "Gateway Timeout"));

        assertThatThrownBy(unit::ask)
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith(kind.name())
                .hasNoCause();
    }

    private AccessToken tokenFrom(String body) {
        agency.onToken(FakeSatusehat.saying(200, "application/json", body));
        return (AccessToken) unit.ask();
    }

    private void assertInvalid(String contentType, String body) {
        agency.onToken(FakeSatusehat.saying(200, contentType, body));

        assertThatThrownBy(unit::ask)
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith(Kind.INVALID_RESPONSE.name())
                .hasMessageNotContainingAny("contohToken", "r&h", "masuk")
                .hasNoCause();
    }

    private static Instant after(long seconds) {
        return Native.NOW.plusSeconds(seconds);
    }
}
