package id.pandu.gateway.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Streams of events; each node counts for itself.
 *
 * @param streams how many may be open at once
 * @param streamsOfOne how many of them one organisation's
 * @param poll pause between two looks at the feed
 * @param heartbeat after how long without events a stream says that it is alive
 */
@ConfigurationProperties("pandu.events")
public record EventProperties(
        @DefaultValue("200") int streams,
        @DefaultValue("4") int streamsOfOne,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("15s") Duration heartbeat) {}
