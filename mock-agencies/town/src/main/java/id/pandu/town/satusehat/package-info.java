/** SATUSEHAT, the national health exchange, as its callers see it: a token call and a FHIR R4 patient index. */
@NullMarked
package id.pandu.town.satusehat;

import org.jspecify.annotations.NullMarked;
