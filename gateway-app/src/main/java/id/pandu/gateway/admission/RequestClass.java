package id.pandu.gateway.admission;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** What is turned away first when there is too much to do: in this order. */
enum RequestClass {
    /** Asks agencies: the dearest, and asking again loses nothing. */
    LOOKUP,
    /** Other reading. */
    READING,
    /** A stream of events. It is open for hours and does next to nothing, so it takes no place; its own limit holds it. */
    STREAM,
    /** Changes something, as a referral does, a step of a task or a withdrawn consent: nobody should have to come back with it. */
    CHANGE,
    /** What the gateway is watched and steered by: never turned away. */
    VITAL;

    private static final String EVENTS = "/v1/events";
    private static final Set<String> LOOKUPS = Set.of("/v1/lookups", "/v1/services/match");

    /** Questions that are posted so that no NIK stands in an address. */
    private static final Set<String> POSTED_QUESTIONS = Set.of("/v1/access-trails");

    private static final Pattern VITAL_PATHS = Pattern.compile("/actuator/.*|/v1/agencies/[^/]+/breaker");

    /** The class of a request, told by its method, its address and what it accepts; its body is not there yet. */
    static RequestClass of(HttpServletRequest request) {
        String path = request.getServletPath();
        if (VITAL_PATHS.matcher(path).matches()) {
            return VITAL;
        }
        if (HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod())) {
            return path.equals(EVENTS) && isStream(request) ? STREAM : READING;
        }
        if (LOOKUPS.contains(path)) {
            return LOOKUP;
        }
        return POSTED_QUESTIONS.contains(path) ? READING : CHANGE;
    }

    /** Whether a request of this class is one of those in flight. */
    boolean takesAPlace() {
        return this != STREAM && this != VITAL;
    }

    private static boolean isStream(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                .filter(accept -> accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE))
                .isPresent();
    }
}
