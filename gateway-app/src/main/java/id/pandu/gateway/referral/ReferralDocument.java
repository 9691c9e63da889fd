package id.pandu.gateway.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.api.model.Referral;
import id.pandu.gateway.keys.ColumnCipher;
import java.util.UUID;

/** A referral as one encrypted column. */
final class ReferralDocument {

    /** What the column is called where keys are rotated. */
    static final String NAME = "referral.document";

    private final ColumnCipher cipher;
    private final ObjectMapper json;

    ReferralDocument(ColumnCipher cipher, ObjectMapper json) {
        this.cipher = cipher;
        this.json = json;
    }

    byte[] write(Referral referral) {
        try {
            return cipher.encrypt(context(referral.id()), json.writeValueAsString(referral));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A referral could not be written", impossible);
        }
    }

    Referral read(UUID id, byte[] document) {
        try {
            return json.readValue(cipher.decrypt(context(id), document), Referral.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("Referral " + id + " was not stored by this contract");
        }
    }

    /** Where the column of this row stands; it can be decrypted in no other. */
    static String context(UUID id) {
        return NAME + ":" + id;
    }
}
