/** The sandbox's token issuer: an OpenID provider for the demo consumers and demo people, on loopback only. */
@NullMarked
package id.pandu.sandbox.issuer;

import org.jspecify.annotations.NullMarked;
