/** BPJS VClaim v2 as the town plays it: signed requests, encrypted answers. */
@NullMarked
package id.pandu.town.vclaim;

import org.jspecify.annotations.NullMarked;
