/** Plays faults on HTTP agencies and keeps their journal, apart from what the agencies answer. */
@NullMarked
package id.pandu.town.http;

import org.jspecify.annotations.NullMarked;
