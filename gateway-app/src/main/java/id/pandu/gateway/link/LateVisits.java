package id.pandu.gateway.link;

import id.pandu.gateway.identity.LinkLimit;
import id.pandu.hub.problem.UnavailableException;
import id.pandu.hub.referral.AtLink;
import id.pandu.hub.referral.LinkDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records who comes with a link that has expired, and who wants to move a task that is over: a few times a day for each task, for an old mail is no licence to
 * write into a resident's trail. They are told so whether it can be recorded or not, since nothing leaves.
 */
final class LateVisits {

    private static final Logger LOG = LoggerFactory.getLogger(LateVisits.class);

    private final LinkDesk desk;
    private final LinkLimit limit;

    LateVisits(LinkDesk desk, LinkLimit limit) {
        this.desk = desk;
        this.limit = limit;
    }

    /** Somebody wanted to see the task. Whoever opens one that is over is shown what was decided. */
    void opened(AtLink at, OfficerForm officer, LinkCall call) {
        if (at instanceof AtLink.Expired late
                && limit.isToBeRecorded(late.task().id())) {
            record(() -> desk.refused(late, officer.officer(), call.trace()), call);
        }
    }

    /** Somebody wanted to move the task. A page that is sent again after the last step wants nothing new. */
    void tried(AtLink at, OfficerForm officer, LinkCall call) {
        opened(at, officer, call);
        if (at instanceof AtLink.Over over
                && !over.task().status().value().equals(call.form().text("to"))
                && limit.isToBeRecorded(over.task().id())) {
            record(() -> desk.refused(over, officer.officer(), call.trace()), call);
        }
    }

    private static void record(Runnable entry, LinkCall call) {
        try {
            entry.run();
        } catch (UnavailableException fault) {
            LOG.error("trace {}: a late visit could not be recorded", call.trace());
        }
    }
}
