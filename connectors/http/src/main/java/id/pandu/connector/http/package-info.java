/** One bounded, interruptible HTTP exchange, for the dialects that are REST. */
@NullMarked
package id.pandu.connector.http;

import org.jspecify.annotations.NullMarked;
