/** The regions' hand-over desks for BPJS memberships, as their senders see them: files by SFTP. */
@NullMarked
package id.pandu.town.usulan;

import org.jspecify.annotations.NullMarked;
