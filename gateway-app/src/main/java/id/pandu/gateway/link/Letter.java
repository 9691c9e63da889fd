package id.pandu.gateway.link;

/**
 * A mail in words.
 *
 * @param subject one line
 * @param text as plain text
 * @param html the same as a page
 */
record Letter(String subject, String text, String html) {

    /** The subject; the link is a credential. */
    @Override
    public String toString() {
        return "Letter[" + subject + "]";
    }
}
