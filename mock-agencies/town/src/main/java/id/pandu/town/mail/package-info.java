/** The mailbox of all agencies that have no system: an SMTP server that takes mails to anybody, and keeps them to be read. */
@NullMarked
package id.pandu.town.mail;

import org.jspecify.annotations.NullMarked;
