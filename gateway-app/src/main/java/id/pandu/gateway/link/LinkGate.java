package id.pandu.gateway.link;

import id.pandu.gateway.identity.LinkLimit;
import id.pandu.gateway.identity.Strangers;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.referral.CheckedLink;
import id.pandu.hub.referral.LinkSigner;
import id.pandu.hub.referral.TaskLink;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Lets tokens in that the hub has signed, by the dozen and not by the thousand. Whatever else comes costs a look at its length and its signature, is counted by address,
 * recorded now and then, and gets no further.
 */
final class LinkGate {

    private final LinkSigner signer;
    private final Strangers strangers;
    private final LinkLimit limit;
    private final Clock clock;

    LinkGate(LinkSigner signer, Strangers strangers, LinkLimit limit, Clock clock) {
        this.signer = signer;
        this.strangers = strangers;
        this.limit = limit;
        this.clock = clock;
    }

    /** What is shown instead of the page that was asked for; empty when that may be shown. */
    Optional<LinkPage> refusal(String token, HttpServletRequest request, HttpServletResponse response) {
        return switch (signer.check(token, clock.instant())) {
            case CheckedLink.Forged forged -> Optional.of(unknown(request, response));
            case CheckedLink.Expired late -> haste(late.link(), response);
            case CheckedLink.Good good -> haste(good.link(), response);
        };
    }

    /** What somebody is shown whose link leads nowhere; it is counted and recorded. */
    LinkPage unknown(HttpServletRequest request, HttpServletResponse response) {
        return strangers.areTooMany(AuditEvent.LINK_REFUSED, Map.of(), request, response)
                ? LinkPage.notice(HttpStatus.TOO_MANY_REQUESTS, "too-many")
                : LinkPage.notice(HttpStatus.NOT_FOUND, "not-found");
    }

    private Optional<LinkPage> haste(TaskLink link, HttpServletResponse response) {
        return limit.isExceeded(link.task(), response)
                ? Optional.of(LinkPage.notice(HttpStatus.TOO_MANY_REQUESTS, "too-fast"))
                : Optional.empty();
    }
}
