package id.pandu.hub.consent;

/**
 * Keeps the person of a consent readable for those who hold the key, and for nobody who reads the database. What is encrypted is found
 * by keyed hash; it is kept so that the hashes can be made anew when their key changes.
 */
public interface SubjectCipher {

    /**
     * Encrypts a text.
     *
     * @param context where it will stand; it can be decrypted in no other place
     */
    byte[] encrypt(String context, String text);

    /** The text that was encrypted in this context. */
    String decrypt(String context, byte[] encrypted);
}
