/** Agreements and quotas on PostgreSQL, and agreements out of files. */
@NullMarked
package id.pandu.gateway.agreement;

import org.jspecify.annotations.NullMarked;
