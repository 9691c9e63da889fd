/** The education facet out of a district's Dapodik-shaped PostgreSQL database, read only. */
@NullMarked
package id.pandu.connector.dapodik;

import org.jspecify.annotations.NullMarked;
