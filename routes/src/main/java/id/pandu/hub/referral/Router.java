package id.pandu.hub.referral;

import id.pandu.api.model.Referral;
import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.Task;
import id.pandu.api.model.TaskStatus;
import id.pandu.hub.referral.Candidate.Verdict;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says who could be asked: by need, region and age, by what was declined before, by whether the agency can be reached and has something left. */
public final class Router {

    /** These speak of the agency as a whole; {@code not-eligible} speaks of one of its services only. */
    private static final Set<RejectionReason> OF_THE_AGENCY = EnumSet.of(
            RejectionReason.NO_CAPACITY,
            RejectionReason.WRONG_AGENCY,
            RejectionReason.OUT_OF_AREA,
            RejectionReason.DUPLICATE,
            RejectionReason.OTHER);

    private final Offers offers;
    private final Channels channels;
    private final Capacity capacity;

    public Router(Offers offers, Channels channels, Capacity capacity) {
        this.offers = offers;
        this.channels = channels;
        this.capacity = capacity;
    }

    /** All candidates, those that may be asked first. */
    public List<Candidate> candidates(Referral referral) {
        return offers.offers(referral.need(), referral.region()).stream()
                .map(offer -> new Candidate(offer, verdict(offer, referral), channels.reach(offer.agency())))
                .sorted(Comparator.comparing(Candidate::verdict))
                .toList();
    }

    private Verdict verdict(Offer offer, Referral referral) {
        if (referral.tasks().stream().anyMatch(task -> rulesOut(task, offer))) {
            return Verdict.DECLINED;
        }
        if (offer.protection()) {
            return Verdict.PROTECTED;
        }
        if (!channels.reach(offer.agency())) {
            return Verdict.OUT_OF_REACH;
        }
        if (capacity.isUsedUp(offer, referral.region())) {
            return Verdict.FULL;
        }
        if (offer.ages().excludes(referral.subject(), referral.authoredOn().toLocalDate())) {
            return Verdict.UNFIT;
        }
        return channels.isWell(offer.agency()) ? Verdict.FIT : Verdict.UNWELL;
    }

    private static boolean rulesOut(Task task, Offer offer) {
        if (!task.agency().equals(offer.agency())) {
            return false;
        }
        if (task.status() != TaskStatus.REJECTED) {
            return task.status() == TaskStatus.FAILED || task.status() == TaskStatus.CANCELLED;
        }
        return task.reason() == RejectionReason.NOT_ELIGIBLE
                ? offer.service().equals(task.service())
                : task.reason() != null && OF_THE_AGENCY.contains(task.reason());
    }
}
