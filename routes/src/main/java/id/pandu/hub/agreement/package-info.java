/** What organisations may see: agreements, the grants they come to, and the cut of an answer to a grant. */
@NullMarked
package id.pandu.hub.agreement;

import org.jspecify.annotations.NullMarked;
