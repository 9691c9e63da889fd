/** Who a question is about: the rules of the numbers that identify people. */
@NullMarked
package id.pandu.hub.subject;

import org.jspecify.annotations.NullMarked;
