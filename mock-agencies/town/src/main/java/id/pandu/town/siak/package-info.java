/** The civil registry: a SOAP service with WS-Security, by the reference contract of {@code api-specs/siak-soap}. */
@NullMarked
package id.pandu.town.siak;

import org.jspecify.annotations.NullMarked;
