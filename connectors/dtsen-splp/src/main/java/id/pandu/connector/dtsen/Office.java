package id.pandu.connector.dtsen;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.worklist.ListText;

/** What every answer of the office about a proposal says: which one it is about, and its number. */
final class Office {

    private Office() {}

    /**
     * The number of the proposal.
     *
     * @throws AgencyFault INVALID_RESPONSE when the answer is about another one, or has no number
     */
    static String numberIn(JsonNode body, OfficeReply reply) {
        if (!reply.task().toString().equals(NativeJson.text(body.path("id_eksternal")))) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer is about another proposal");
        }
        return ListText.number(NativeJson.text(body.path("nomor_usulan")));
    }
}
