/** The audit log on PostgreSQL: written durably, sealed, signed, read and verified. */
@NullMarked
package id.pandu.gateway.audit;

import org.jspecify.annotations.NullMarked;
