/** Orders about breakers on PostgreSQL, followed by every node. */
@NullMarked
package id.pandu.gateway.breaker;

import org.jspecify.annotations.NullMarked;
