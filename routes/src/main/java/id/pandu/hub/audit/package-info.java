/** What is recorded of every look at a person, and who may read it. */
@NullMarked
package id.pandu.hub.audit;

import org.jspecify.annotations.NullMarked;
