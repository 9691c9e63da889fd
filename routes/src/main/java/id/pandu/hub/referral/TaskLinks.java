package id.pandu.hub.referral;

import id.pandu.api.model.TaskStatus;
import id.pandu.connector.HandOver;
import id.pandu.connector.Receipt;
import id.pandu.connector.WorkItem;
import id.pandu.hub.agency.AgencyGuard;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.agency.Outcome.Answered;
import id.pandu.hub.agency.Repetition;
import id.pandu.hub.api.WesternIndonesianTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import java.util.UUID;

/** Sends links by mail, behind a guard like any agency's, and knows which were sent. */
public final class TaskLinks {

    /** The mail server's own time is the only bound. */
    private static final Duration UNHURRIED = Duration.ofMinutes(2);

    private final LinkSigner signer;
    private final Invitations invitations;
    private final SentLinks sent;
    private final AgencyGuard guard;
    private final LinkTerms terms;

    public TaskLinks(LinkSigner signer, Invitations invitations, SentLinks sent, AgencyGuard guard, LinkTerms terms) {
        this.signer = signer;
        this.invitations = invitations;
        this.sent = sent;
        this.guard = guard;
        this.terms = terms;
    }

    /** What came of asking for a new link. */
    public enum Renewal {
        /** It is on its way to the agency's address. */
        SENT,
        /** One was sent not long ago. */
        TOO_SOON,
        /** No mail server took it. */
        UNDELIVERED
    }

    boolean isWell() {
        return guard.isWell();
    }

    /** Hands a task over: its work item is the page that the link leads to. */
    Outcome<Receipt> handOver(String agency, HandOver task) {
        return send(agency, task, 0);
    }

    WorkItem workItem(UUID task) {
        Instant now = clock().instant();
        return sent.isSent(task)
                ? new WorkItem.Present(task.toString(), TaskStatus.RECEIVED, null, null, null, now)
                : new WorkItem.Absent(now);
    }

    /** Sends a new link in the place of one whose time is over. */
    Renewal renew(String agency, HandOver task) {
        OptionalInt mailing = sent.claim(task.task(), clock().instant(), terms.renewEvery());
        if (mailing.isEmpty()) {
            return Renewal.TOO_SOON;
        }
        if (send(agency, task, mailing.getAsInt()) instanceof Answered) {
            return Renewal.SENT;
        }
        sent.release(task.task());
        return Renewal.UNDELIVERED;
    }

    /** When an agency should have decided on what it was told at this moment. */
    public OffsetDateTime due(OffsetDateTime told) {
        return terms.calendar().get().after(told, terms.answerDays());
    }

    private Outcome<Receipt> send(String agency, HandOver task, int mailing) {
        Instant now = clock().instant();
        var link = new TaskLink(task.task(), now.plus(terms.validity()).truncatedTo(ChronoUnit.SECONDS));
        Invitation invitation = invitation(agency, task, mailing, link, now);
        Outcome<Receipt> outcome = guard.ask(() -> deliver(invitation, now), UNHURRIED, Repetition.HARMFUL);
        if (outcome instanceof Answered) {
            sent.keep(task.task(), now, link.expires());
        }
        return outcome;
    }

    private Receipt deliver(Invitation invitation, Instant now) {
        invitations.send(invitation);
        return new Receipt.Taken(invitation.task().toString(), now);
    }

    private Invitation invitation(String agency, HandOver task, int mailing, TaskLink link, Instant now) {
        return new Invitation(
                agency,
                task.task(),
                mailing,
                task.number(),
                task.need().sector(),
                task.need().category(),
                task.region(),
                due(WesternIndonesianTime.at(now)),
                WesternIndonesianTime.at(link.expires()),
                signer.sign(link));
    }

    private Clock clock() {
        return terms.clock();
    }
}
