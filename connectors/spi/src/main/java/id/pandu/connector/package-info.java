/** What the hub and a connector say to each other: one question, one sealed answer, one kind of fault. */
@NullMarked
package id.pandu.connector;

import org.jspecify.annotations.NullMarked;
