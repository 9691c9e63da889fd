package id.pandu.town.satusehat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A ServiceRequest that was posted.
 *
 * @param posted as it came
 * @param created when it came
 */
record Referral(String id, ObjectNode posted, Instant created) {

    /** The sender's key. */
    String key() {
        return posted.at("/identifier/0/value").asText();
    }

    /** The key only: the rest is about the person. */
    @Override
    public String toString() {
        return "Referral[" + id + "]";
    }
}
