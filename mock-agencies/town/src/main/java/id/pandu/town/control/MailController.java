package id.pandu.town.control;

import id.pandu.town.mail.Mail;
import id.pandu.town.mail.Mailbox;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows the mails that the mailbox has taken. */
@RestController
@RequestMapping("/_town/mails")
class MailController {

    private final Mailbox mailbox;

    MailController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** The oldest first; of too many the newest. */
    @GetMapping
    List<Mail> mails(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > Mailbox.MOST) {
            throw new ProblemException(400, "limit must be from 1 to " + Mailbox.MOST);
        }
        return mailbox.mails(to, since == null ? null : instant(since), limit);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        mailbox.clear();
    }

    private static Instant instant(String since) {
        try {
            return Instant.parse(since);
        } catch (DateTimeException e) {
            throw new ProblemException(400, "since must be an instant such as 2026-01-31T08:15:00Z");
        }
    }
}
