/** The dialect {@code bpjs-usulan}: a region's hand-over desk for BPJS memberships, CSV files by SFTP. */
@NullMarked
package id.pandu.connector.bpjsusulan;

import org.jspecify.annotations.NullMarked;
