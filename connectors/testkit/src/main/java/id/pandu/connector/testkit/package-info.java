/** The tests that every connector passes, against the agency town over real sockets. */
@NullMarked
package id.pandu.connector.testkit;

import org.jspecify.annotations.NullMarked;
