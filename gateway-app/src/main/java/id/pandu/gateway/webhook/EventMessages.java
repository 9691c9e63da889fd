package id.pandu.gateway.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.api.model.Event;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonCloudEventData;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;

/** Writes events as CloudEvents 1.0 in structured JSON; the same event is always the same bytes. */
final class EventMessages {

    private static final String TYPE = "id.pandu.";

    private final URI source;
    private final ObjectMapper json;
    private final JsonFormat format = new JsonFormat();

    EventMessages(URI source, ObjectMapper json) {
        this.source = source;
        this.json = json;
    }

    byte[] write(Event event) {
        return format.serialize(CloudEventBuilder.v1()
                .withId(event.id().toString())
                .withSource(source)
                .withType(TYPE + event.kind())
                .withSubject(event.referralId().toString())
                .withTime(event.at())
                .withDataContentType("application/json")
                .withData(JsonCloudEventData.wrap(json.valueToTree(event)))
                .build());
    }
}
