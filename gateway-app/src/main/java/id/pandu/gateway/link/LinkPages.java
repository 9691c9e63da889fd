package id.pandu.gateway.link;

import id.pandu.api.model.TaskTransition;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.referral.AtLink;
import id.pandu.hub.referral.LinkDesk;
import id.pandu.hub.referral.ReferralChange;
import id.pandu.hub.referral.ReferralChange.Refused;
import id.pandu.hub.referral.TaskLinks.Renewal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What each address under {@code /tugas} shows. */
final class LinkPages {

    /** Midnight comes first in Papua. */
    private static final ZoneId EASTERNMOST = ZoneId.of("Asia/Jayapura");

    private final LinkDesk desk;
    private final LateVisits late;
    private final LinkViews views;
    private final LinkWords words;
    private final Clock clock;

    LinkPages(LinkDesk desk, LateVisits late, LinkViews views, LinkWords words, Clock clock) {
        this.desk = desk;
        this.late = late;
        this.views = views;
        this.words = words;
        this.clock = clock;
    }

    /** Where the link leads, and who wants to know; nobody's data. */
    LinkPage first(LinkCall call) {
        return at(desk.look(call.token()), HttpStatus.OK, call);
    }

    /** The whole task, for an officer who has said who she or he is. */
    LinkPage open(LinkCall call) {
        OfficerForm officer = OfficerForm.of(call.form());
        if (!officer.isInOrder()) {
            return again(call, officer);
        }
        AtLink at = desk.show(call.token(), officer.officer(), call.trace());
        late.opened(at, officer, call);
        return shown(at, call, officer, HttpStatus.OK, "", null);
    }

    /** The task after a step, or why there was none. */
    LinkPage step(LinkCall call) {
        OfficerForm officer = OfficerForm.of(call.form());
        if (!officer.isInOrder()) {
            return again(call, officer);
        }
        AtLink at = desk.look(call.token());
        if (!(at instanceof AtLink.Open open)) {
            late.tried(at, officer, call);
            return at(at, HttpStatus.CONFLICT, call);
        }
        var reader = new StepReader(words::areGoods, LocalDate.now(clock.withZone(EASTERNMOST)), call.form());
        return switch (reader.read(open.task().service())) {
            case StepInput.Senseless senseless -> LinkPage.notice(HttpStatus.BAD_REQUEST, "senseless");
            case StepInput.InError error ->
                task(call, officer, HttpStatus.UNPROCESSABLE_ENTITY, "in-error", error.form());
            case StepInput.Understood understood -> moved(call, officer, understood);
        };
    }

    /** What came of asking for a new link. */
    LinkPage renew(LinkCall call) {
        AtLink at = desk.look(call.token());
        if (!(at instanceof AtLink.Expired late)) {
            return at(at, HttpStatus.CONFLICT, call);
        }
        if (late.isOver()) {
            return LinkPage.notice(HttpStatus.CONFLICT, "nothing-left");
        }
        Renewal renewal = desk.renew(late);
        return switch (renewal) {
            case SENT -> LinkPage.notice(HttpStatus.ACCEPTED, "link-sent");
            case TOO_SOON -> LinkPage.notice(HttpStatus.TOO_MANY_REQUESTS, "link-too-soon");
            case UNDELIVERED -> LinkPage.notice(HttpStatus.SERVICE_UNAVAILABLE, "link-undelivered");
        };
    }

    private LinkPage moved(LinkCall call, OfficerForm officer, StepInput.Understood understood) {
        TaskTransition wish = understood.wish();
        ReferralChange change = desk.move(call.token(), officer.officer(), understood.version(), wish, call.trace());
        if (!(change instanceof Refused refused)) {
            return task(call, officer, HttpStatus.OK, "done", null);
        }
        boolean stale = refused.refusal().type() == ProblemType.CALLER_STALE_VERSION;
        return task(call, officer, HttpStatus.CONFLICT, stale ? "stale" : "not-now", null);
    }

    private LinkPage task(
            LinkCall call, OfficerForm officer, HttpStatus status, String said, @Nullable StepForm entered) {
        return shown(desk.show(call.token(), officer.officer(), call.trace()), call, officer, status, said, entered);
    }

    private LinkPage shown(
            AtLink at, LinkCall call, OfficerForm officer, HttpStatus status, String said, @Nullable StepForm entered) {
        if (at instanceof AtLink.Open open) {
            return views.task(status, open, officer, entered, call.language()).with("said", said);
        }
        return at(at, said.equals("done") ? HttpStatus.OK : HttpStatus.CONFLICT, call);
    }

    private LinkPage again(LinkCall call, OfficerForm officer) {
        AtLink at = desk.look(call.token());
        return at instanceof AtLink.Open open
                ? views.door(HttpStatus.UNPROCESSABLE_ENTITY, open, officer, call.language())
                : at(at, HttpStatus.CONFLICT, call);
    }

    /**
     * What can be shown to whoever has the link.
     *
     * @param over the status of a page about a task that is over
     */
    private LinkPage at(AtLink at, HttpStatus over, LinkCall call) {
        return switch (at) {
            case AtLink.Nothing nothing -> LinkPage.notice(HttpStatus.NOT_FOUND, "not-found");
            case AtLink.Expired late -> views.expired(late);
            case AtLink.Over done -> views.over(over, done, call.language());
            case AtLink.Open open -> views.door(HttpStatus.OK, open, OfficerForm.EMPTY, call.language());
        };
    }
}
