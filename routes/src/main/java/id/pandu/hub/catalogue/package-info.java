/** What can be done for a resident, where, and what fits whom. */
@NullMarked
package id.pandu.hub.catalogue;

import org.jspecify.annotations.NullMarked;
