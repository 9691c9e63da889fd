package id.pandu.gateway.link;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.gateway.identity.FailedTokens;
import id.pandu.gateway.identity.LimitProperties;
import id.pandu.gateway.identity.LimitProperties.Limit;
import id.pandu.gateway.identity.LinkLimit;
import id.pandu.gateway.identity.Strangers;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import id.pandu.hub.referral.LinkSigner;
import id.pandu.hub.referral.TaskLink;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

@NullUnmarked
class LinkHandlerTest {

    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private static final LinkSigner SIGNER =
            new LinkSigner(Map.of("k", new SecretKeySpec(new byte[32], LinkSigner.ALGORITHM)));
    private static final LimitProperties LIMITS = new LimitProperties(
            new Limit(2, Duration.ofHours(1), null),
            Map.of(),
            new LimitProperties.FailedTokens(2, Duration.ofHours(1)),
            new LimitProperties.FailedLetterChecks(2, Duration.ofHours(1)));

    private final List<AuditEntry> recorded = new ArrayList<>();
    private final LinkGate gate =
            new LinkGate(SIGNER, strangers(), new LinkLimit(LIMITS), Clock.fixed(NOW, ZoneOffset.UTC));
    private final AtomicInteger work = new AtomicInteger();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void countsGuessesByAddressAndStopsNobodyWithAGoodLink() throws Exception {
        LinkHandler unit = showing(HttpStatus.OK);

        assertThat(unit.handleRequest(get("a"), response).getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(unit.handleRequest(post("b"), response).getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(unit.handleRequest(get("c"), response).getStatus()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(unit.handleRequest(post("d"), response).getStatus()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(response.getHeader("Retry-After")).isNotEmpty();
        assertThat(work).hasValue(0);
        assertThat(recorded)
                .as("no more than the limit")
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.event()).isEqualTo(AuditEvent.LINK_REFUSED));
        assertThat(unit.handleRequest(get(link(1, 60)), response).getStatus()).isEqualTo(HttpStatus.OK);
    }

    /** What is signed, and of no task that there is. */
    @Test
    void countsLinksThatLeadNowhereToo() throws Exception {
        LinkHandler unit = showing(HttpStatus.NOT_FOUND);

        assertThat(unit.handleRequest(get(link(1, 60)), response).getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(unit.handleRequest(get(link(2, 60)), response).getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(unit.handleRequest(get(link(3, 60)), response).getStatus()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void countsWhatIsAskedAndSentByTheLinksOfEachTask() throws Exception {
        LinkHandler unit = showing(HttpStatus.OK);

        assertThat(unit.handleRequest(get(link(1, 60)), response).getStatus()).isEqualTo(HttpStatus.OK);
        assertThat(unit.handleRequest(post(link(1, -60)), response).getStatus()).isEqualTo(HttpStatus.OK);
        assertThat(unit.handleRequest(post(link(1, 60)), response).getStatus()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(unit.handleRequest(get(link(1, 90)), response).getStatus()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(response.getHeader("Retry-After")).isNotEmpty();
        assertThat(work).hasValue(2);
        assertThat(unit.handleRequest(post(link(2, 60)), response).getStatus()).isEqualTo(HttpStatus.OK);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201, 100_000})
    void looksAtNoTokenThatCannotBeOurs(int length) throws Exception {
        ModelAndView page = showing(HttpStatus.OK).handleRequest(post("a".repeat(length)), response);

        assertThat(page.getStatus()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(page.getModel()).doesNotContainKey("token");
        assertThat(work).hasValue(0);
    }

    @Test
    void showsNothingWhenTheHubCannotDoItsDuty() throws Exception {
        LinkHandler unit = handler(call -> {
            throw new UnavailableException(ProblemType.HUB_AUDIT_UNAVAILABLE, "down");
        });

        ModelAndView page = unit.handleRequest(get(link(1, 60)), response);

        assertThat(page.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(page.getModel()).containsEntry("what", "unavailable");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    private Strangers strangers() {
        AuditLog log = recorded::add;
        var beans = new StaticListableBeanFactory(Map.of("log", log));
        return new Strangers(
                new FailedTokens(LIMITS.failedTokens()),
                beans.getBeanProvider(AuditLog.class),
                new SimpleMeterRegistry());
    }

    private LinkHandler showing(HttpStatus status) {
        return handler(call -> {
            work.incrementAndGet();
            return LinkPage.notice(status, "any");
        });
    }

    private LinkHandler handler(Function<LinkCall, LinkPage> pages) {
        return new LinkHandler(pages, gate);
    }

    private static String link(int task, int seconds) {
        return SIGNER.sign(new TaskLink(new UUID(0, task), NOW.plusSeconds(seconds)));
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
