package id.pandu.hub.webhook;

import id.pandu.api.model.Event;
import java.util.List;

/** Whoever an event is told to. */
@FunctionalInterface
public interface Receiver {

    /**
     * Tells an event, once; within some seconds.
     *
     * @param url where
     * @param secrets what the message is signed with, each by itself
     */
    Attempt tell(String url, List<WebhookSecret> secrets, Event event);
}
