package id.pandu.hub.events;

import id.pandu.api.model.Event;

/**
 * An event in the feed.
 *
 * @param cursor the place behind it
 * @param event what happened
 */
public record Fed(EventCursor cursor, Event event) {}
