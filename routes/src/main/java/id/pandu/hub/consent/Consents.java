package id.pandu.hub.consent;

/** Says whether a consent may be relied on. */
public interface Consents {

    /** Reads the consent as it stands this moment, never from memory, so that a withdrawal counts at once. */
    Reliance check(String organisation, String reference);
}
