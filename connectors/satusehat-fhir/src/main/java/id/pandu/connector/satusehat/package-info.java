/** The dialect {@code satusehat-fhir}: the national health exchange's patient index, FHIR R4 behind an OAuth2 token. */
@NullMarked
package id.pandu.connector.satusehat;

import org.jspecify.annotations.NullMarked;
