/** The hub's PostgreSQL: migrations, roles, logins. */
@NullMarked
package id.pandu.gateway.store;

import org.jspecify.annotations.NullMarked;
