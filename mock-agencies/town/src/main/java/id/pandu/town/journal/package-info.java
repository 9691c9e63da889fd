/** What the agencies of the town have been asked. */
@NullMarked
package id.pandu.town.journal;

import org.jspecify.annotations.NullMarked;
