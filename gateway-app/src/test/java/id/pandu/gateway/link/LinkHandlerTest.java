package id.pandu.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.gateway.identity.FailedTokens;
import id.pandu.gateway.identity.LimitProperties;
import id.pandu.gateway.identity.LimitProperties.Limit;
import id.pandu.gateway.identity.LinkLimit;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

@NullUnmarked
class LinkHandlerTest {

    private static final LimitProperties LIMITS = new LimitProperties(
            new Limit(2, Duration.ofHours(1), null),
            Map.of(),
            new LimitProperties.FailedTokens(2, Duration.ofHours(1)),
            new LimitProperties.FailedLetterChecks(2, Duration.ofHours(1)));

    private final FailedTokens guesses = new FailedTokens(LIMITS.failedTokens());
    private final LinkLimit limit = new LinkLimit(LIMITS);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void countsGuessesByAddressAndStopsNobodyWithAGoodLink() throws Exception {
        var nowhere = new LinkHandler(call -> LinkPage.notice(HttpStatus.NOT_FOUND, "not-found"), guesses, limit);
        var somewhere = new LinkHandler(call -> LinkPage.notice(HttpStatus.OK, "any"), guesses, limit);

        assertThat(nowhere.handleRequest(get("a"), response).getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(nowhere.handleRequest(get("b"), response).getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(nowhere.handleRequest(get("c"), response).getStatus()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(response.getHeader("Retry-After")).isNotEmpty();
        assertThat(somewhere.handleRequest(get("d"), response).getStatus()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void countsWhatIsSentByEachLink() throws Exception {
        var unit = new LinkHandler(call -> LinkPage.notice(HttpStatus.OK, "any"), guesses, limit);

        assertThat(unit.handleRequest(post("a"), response).getStatus()).isEqualTo(HttpStatus.OK);
        assertThat(unit.handleRequest(post("a"), response).getStatus()).isEqualTo(HttpStatus.OK);
        assertThat(unit.handleRequest(post("a"), response).getStatus()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(unit.handleRequest(post("b"), response).getStatus()).isEqualTo(HttpStatus.OK);
        assertThat(unit.handleRequest(get("a"), response).getStatus()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void showsNothingWhenTheHubCannotDoItsDuty() throws Exception {
        var unit = new LinkHandler(
                call -> {
                    throw new UnavailableException(ProblemType.HUB_AUDIT_UNAVAILABLE, "down");
                },
                guesses,
                limit);

        ModelAndView page = unit.handleRequest(get("a"), response);

        assertThat(page.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(page.getModel()).containsEntry("what", "unavailable");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    private static MockHttpServletRequest get(String token) {
        return request("GET", token);
    }

    private static MockHttpServletRequest post(String token) {
        return request("POST", token);
    }

    private static MockHttpServletRequest request(String method, String token) {
        var request = new MockHttpServletRequest(method, "/");
        request.setContentType("application/x-www-form-urlencoded");
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("token", token));
        return request;
    }
}
