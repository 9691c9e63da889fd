/** The canonical data model: records generated from the hub's contract. Nothing in this package is written by hand. */
@NullMarked
package id.pandu.api.model;

import org.jspecify.annotations.NullMarked;
