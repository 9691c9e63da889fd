/** Where agencies' answers are kept: in this process, and in Redis for all nodes. */
@NullMarked
package id.pandu.gateway.cache;

import org.jspecify.annotations.NullMarked;
