/** Residents' consents on PostgreSQL. */
@NullMarked
package id.pandu.gateway.consent;

import org.jspecify.annotations.NullMarked;
