/** Where agencies contradict each other about one person, and how much that says; the rules are told in {@code docs/discrepancies.md}. */
@NullMarked
package id.pandu.hub.discrepancy;

import org.jspecify.annotations.NullMarked;
