package id.pandu.hub.consent;

/**
 * Keeps the person of a consent out of sight of whoever reads the database. Nobody reads it in daily use, since a consent is found by
 * keyed hash; it is kept so that the hash can be made anew when its key has to go.
 */
@FunctionalInterface
public interface SubjectCipher {

    /**
     * Encrypts a text.
     *
     * @param context where it will stand; it can be decrypted in no other place
     */
    byte[] encrypt(String context, String text);
}
