package id.pandu.gateway.admission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.gateway.HttpProblemsFixture;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AdmissionFilterTest {

    private static final FilterChain NOTHING = (request, response) -> {};

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private Duration lag = Duration.ZERO;
    private double lot;
    private final AdmissionFilter unit = new AdmissionFilter(
            new Admissions(
                    new AdmissionPolicy(
                            new AdmissionProperties(4, 1, 2, Duration.ofMillis(500), Duration.ofSeconds(2))),
                    () -> lag,
                    metrics),
            HttpProblemsFixture.problems(),
            () -> lot);

    @Test
    void holdsAPlaceWhileTheRequestIsWorkedOnAndNoLonger() throws Exception {
        for (int time = 0; time < 5; time++) {
            assertThat(status(
                            lookup(),
                            (request, response) ->
                                    assertThat(inFlight("lookups")).isOne()))
                    .isEqualTo(200);
        }
        assertThat(inFlight("lookups")).isZero();
        assertThat(inFlight("requests")).isZero();
    }

    @Test
    void givesThePlaceBackWhenTheRequestFails() {
        assertThatThrownBy(() -> status(lookup(), (request, response) -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(inFlight("requests")).isZero();
    }

    @Test
    void turnsTheLookupAwayThatIsTooMany() throws Exception {
        var inner = new MockHttpServletResponse();

        unit.doFilter(
                lookup(),
                new MockHttpServletResponse(),
                (first, one) -> unit.doFilter(
                        lookup(),
                        new MockHttpServletResponse(),
                        (second, two) -> unit.doFilter(lookup(), inner, NOTHING)));

        assertThat(inner.getStatus()).isEqualTo(503);
        assertThat(inner.getContentType()).isEqualTo("application/problem+json");
        assertThat(new ObjectMapper()
                        .readTree(inner.getContentAsString())
                        .path("code")
                        .asText())
                .isEqualTo("hub.overloaded");
        assertThat(metrics.get("pandu.admission.turned-away")
                        .tag("class", "lookup")
                        .counter()
                        .count())
                .isOne();
        assertThat(inFlight("requests")).isZero();
    }

    @Test
    void saysWhenToComeBackAndNotToAllTheSame() throws Exception {
        lag = Duration.ofSeconds(3);
        var early = new MockHttpServletResponse();
        var late = new MockHttpServletResponse();

        unit.doFilter(lookup(), early, NOTHING);
        lot = 0.999;
        unit.doFilter(lookup(), late, NOTHING);

        assertThat(early.getHeader("Retry-After")).isEqualTo("1");
        assertThat(late.getHeader("Retry-After")).isEqualTo("5");
    }

    @Test
    void letsTheShareInThatIsNotTurnedAway() throws Exception {
        lag = Duration.ofMillis(1250);
        lot = 0.49;
        assertThat(status(lookup(), NOTHING)).isEqualTo(503);

        lot = 0.5;
        assertThat(status(lookup(), NOTHING)).isEqualTo(200);
    }

    @Test
    void letsChangesAndProbesInWhenNothingElseIs() throws Exception {
        lag = Duration.ofSeconds(10);

        assertThat(status(RequestClassTest.request("GET", "/v1/services"), NOTHING))
                .isEqualTo(503);
        assertThat(status(RequestClassTest.request("POST", "/v1/referrals"), NOTHING))
                .isEqualTo(200);
        assertThat(status(RequestClassTest.request("GET", "/actuator/health/readiness"), NOTHING))
                .isEqualTo(200);
    }

    @Test
    void doesNotReadTheBodyOfWhoIsTurnedAway() throws Exception {
        lag = Duration.ofSeconds(10);
        var request = lookup();
        request.setContent("{}".getBytes(UTF_8));

        assertThat(status(request, NOTHING)).isEqualTo(503);

        assertThat(request.getInputStream().available()).isEqualTo(2);
    }

    private static MockHttpServletRequest lookup() {
        return RequestClassTest.request("POST", "/v1/lookups");
    }

    private int status(MockHttpServletRequest request, FilterChain chain) throws Exception {
        var response = new MockHttpServletResponse();
        unit.doFilter(request, response, chain);
        return response.getStatus();
    }

    private double inFlight(String what) {
        return metrics.get("pandu.admission." + what).gauge().value();
    }
}
