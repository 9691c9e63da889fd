/** Webhooks on PostgreSQL and over HTTP, by jobs of db-scheduler; and where they may not go. */
@NullMarked
package id.pandu.gateway.webhook;

import org.jspecify.annotations.NullMarked;
