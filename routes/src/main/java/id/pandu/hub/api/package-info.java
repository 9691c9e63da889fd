/** The HTTP edge as Camel sees it: the door for headers, the contract, the caller, the errors. */
@NullMarked
package id.pandu.hub.api;

import org.jspecify.annotations.NullMarked;
