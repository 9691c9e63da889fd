package id.pandu.gateway.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.gateway.HttpProblems;
import id.pandu.gateway.store.StoreAccess;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.events.EventFeed;
import id.pandu.hub.events.EventLists;
import id.pandu.hub.events.EventRoutes;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The feed of events, put together. */
@Configuration(proxyBeanMethods = false)
class EventConfiguration {

    @Bean
    EventFeed eventFeed(StoreAccess access, ObjectMapper json) {
        return new PostgresFeed(access, json);
    }

    @Bean
    EventRoutes eventRoutes(EventFeed feed, ProblemReply problemReply) {
        return new EventRoutes(new EventLists(feed), problemReply);
    }

    @Bean
    Closing closing() {
        return new Closing();
    }

    @Bean
    EventStreamMapping eventStreamMapping(
            EventFeed feed, ObjectMapper json, EventProperties settings, Closing closing, HttpProblems problems) {
        var stream = new EventStream(feed, json, settings, closing, Clock.systemUTC());
        var seats = new Seats(settings.streams(), settings.streamsOfOne());
        return new EventStreamMapping(new EventStreamController(feed, stream, seats, problems));
    }
}
