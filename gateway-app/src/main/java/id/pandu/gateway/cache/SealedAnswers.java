package id.pandu.gateway.cache;

import id.pandu.gateway.keys.ColumnCipher;
import id.pandu.gateway.keys.UndecipherableException;
import id.pandu.hub.cache.AnswerKey;
import id.pandu.hub.cache.KeptAnswer;
import java.util.Optional;

/**
 * Answers as Redis has them: a name that tells no person, and a value that nobody can read without the key. The value is bound to its name, so that one
 * that was put in another's place is as good as none.
 */
final class SealedAnswers {

    private static final String PREFIX = "pandu:1:";
    private static final String TURN = "pandu:1:turn:";

    private final ColumnCipher cipher;

    SealedAnswers(ColumnCipher cipher) {
        this.cipher = cipher;
    }

    static String name(AnswerKey key) {
        return PREFIX + place(key);
    }

    /** The name of the turn to ask. */
    static String turn(AnswerKey key) {
        return TURN + place(key);
    }

    byte[] seal(AnswerKey key, KeptAnswer kept) {
        return cipher.encrypt(context(key), AnswerJson.write(kept));
    }

    Optional<KeptAnswer> open(AnswerKey key, byte[] value) {
        try {
            return AnswerJson.read(cipher.decrypt(context(key), value));
        } catch (UndecipherableException unreadable) {
            return Optional.empty();
        }
    }

    private static String context(AnswerKey key) {
        return "cache.answer:" + name(key);
    }

    private static String place(AnswerKey key) {
        return key.agency() + ":" + key.facet().value() + ":" + key.person();
    }
}
