/** The civil registry by SOAP. */
@NullMarked
package id.pandu.connector.siaksoap;

import org.jspecify.annotations.NullMarked;
