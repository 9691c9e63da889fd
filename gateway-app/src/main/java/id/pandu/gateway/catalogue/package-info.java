/** The catalogue of services, out of files. */
@NullMarked
package id.pandu.gateway.catalogue;

import org.jspecify.annotations.NullMarked;
