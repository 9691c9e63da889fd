package id.pandu.gateway.events;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Takes the feed's address from Camel where a stream is wanted. It is asked before Camel, among whose addresses the contract's are all. */
final class EventStreamMapping extends AbstractHandlerMapping {

    private static final String PATH = "/v1/events";

    private final EventStreamController controller;

    EventStreamMapping(EventStreamController controller) {
        this.controller = controller;
        setOrder(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        boolean feed = ServletRequestPathUtils.parse(request)
                .pathWithinApplication()
                .value()
                .equals(PATH);
        boolean stream = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                .filter(accept -> accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE))
                .isPresent();
        return feed && stream && HttpMethod.GET.matches(request.getMethod()) ? controller : null;
    }
}
