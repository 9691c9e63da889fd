/** Tests of the token issuer, most of them over HTTP. */
@NullMarked
package id.pandu.sandbox.issuer;

import org.jspecify.annotations.NullMarked;
