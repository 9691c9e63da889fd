package id.pandu.town.satusehat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.town.worklist.Standing;
import id.pandu.town.worklist.WorkItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A Task that was posted.
 *
 * @param referral what it is about
 * @param posted as it came
 * @param created when it came
 * @param progress what the receiver has made of it
 */
record ReferralTask(String id, Referral referral, ObjectNode posted, Instant created, Progress progress) {

    /** The sender's number of the post. */
    String number() {
        return posted.at("/identifier/0/value").asText();
    }

    ReferralTask moved(Standing next, Instant at) {
        return new ReferralTask(id, referral, posted, created, progress.moved(next, at));
    }

    WorkItem item() {
        Map<String, Object> content = Map.of("ServiceRequest", referral.posted(), "Task", posted);
        return new WorkItem(referral.key(), id, List.of(created), progress.standing(), content);
    }

    /** The id only: the rest is about the person. */
    @Override
    public String toString() {
        return "ReferralTask[" + id + "]";
    }
}
