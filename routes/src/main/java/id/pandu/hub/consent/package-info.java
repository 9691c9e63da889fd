/** Residents' consents: registered, used, withdrawn. */
@NullMarked
package id.pandu.hub.consent;

import org.jspecify.annotations.NullMarked;
