/** Webhooks: who wants to be told of events, and telling them (CloudEvents, Standard Webhooks). */
@NullMarked
package id.pandu.hub.webhook;

import org.jspecify.annotations.NullMarked;
