package id.pandu.gateway.link;

import java.util.Locale;

/**
 * A request for a page.
 *
 * @param token out of the address; a credential
 * @param form what was sent
 * @param language of the page
 * @param trace W3C trace id
 */
record LinkCall(String token, FormFields form, Locale language, String trace) {

    /** The trace only. */
    @Override
    public String toString() {
        return "LinkCall[" + trace + "]";
    }
}
