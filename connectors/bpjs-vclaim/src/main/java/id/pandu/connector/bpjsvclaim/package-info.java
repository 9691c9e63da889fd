/** The dialect {@code bpjs-vclaim}: BPJS Kesehatan's VClaim v2, signed requests and encrypted answers. */
@NullMarked
package id.pandu.connector.bpjsvclaim;

import org.jspecify.annotations.NullMarked;
