package id.pandu.hub.audit;

/**
 * A person in the audit log: a keyed hash, which tells nothing to anybody without the key.
 *
 * @param keyId which key
 * @param hash HMAC-SHA-256 of the person's canonical name, lower-case hexadecimal
 */
public record SubjectKey(String keyId, String hash) {}
