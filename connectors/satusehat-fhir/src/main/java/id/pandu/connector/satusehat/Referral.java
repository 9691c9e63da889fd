package id.pandu.connector.satusehat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/**
 * A task as the exchange takes it: a request for the service, and a Task that asks the destination to take it on.
 *
 * @param task id of the task, by which the request is found again
 * @param request ServiceRequest, whole
 * @param approval Task, but for the request that it is about
 */
record Referral(UUID task, ObjectNode request, ObjectNode approval) {

    String requestBody() {
        return request.toString();
    }

    /** The Task about the request that has this id at the exchange. */
    String approvalBody(String requestId) {
        ObjectNode whole = approval.deepCopy();
        whole.putObject("focus").put("reference", "ServiceRequest/" + requestId);
        return whole.toString();
    }

    /** The task only: the rest is personal. */
    @Override
    public String toString() {
        return "Referral[" + task + "]";
    }
}
