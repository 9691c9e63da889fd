/** The national health exchange by FHIR R4. */
@NullMarked
package id.pandu.connector.satusehat;

import org.jspecify.annotations.NullMarked;
