/** The feed of events: what happened to referrals and tasks, for those whom it concerns. */
@NullMarked
package id.pandu.hub.events;

import org.jspecify.annotations.NullMarked;
