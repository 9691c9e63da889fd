/** The feed of events on PostgreSQL, and as streams. */
@NullMarked
package id.pandu.gateway.events;

import org.jspecify.annotations.NullMarked;
