/** One question about one person, put to many agencies and answered as one. */
@NullMarked
package id.pandu.hub.lookup;

import org.jspecify.annotations.NullMarked;
