/** Tests of the Dapodik connector. */
@NullMarked
package id.pandu.connector.dapodik;

import org.jspecify.annotations.NullMarked;
