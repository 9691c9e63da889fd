/** Agencies without any system: mails with signed links, and the pages that these lead to. */
@NullMarked
package id.pandu.gateway.link;

import org.jspecify.annotations.NullMarked;
