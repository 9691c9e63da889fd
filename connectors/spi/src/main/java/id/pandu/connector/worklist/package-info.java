/** What the lists in which agencies work tasks off have in common: their words for status and reason, and what text may be. */
@NullMarked
package id.pandu.connector.worklist;

import org.jspecify.annotations.NullMarked;
