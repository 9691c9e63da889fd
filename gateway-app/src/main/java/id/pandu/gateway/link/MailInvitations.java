package id.pandu.gateway.link;

import id.pandu.connector.AgencyFault;
import id.pandu.gateway.link.LinkAddresses.Reached;
import id.pandu.hub.referral.Invitation;
import id.pandu.hub.referral.Invitations;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Sends invitations by SMTP. The message id is made of the task, so that mail servers and people can tell a repeated mail from another one. What a mail server
 * says of a fault may quote addresses, so only the kind of the fault is told.
 */
final class MailInvitations implements Invitations {

    private final JavaMailSender mail;
    private final LinkAddresses addresses;
    private final LetterWriter writer;

    MailInvitations(JavaMailSender mail, LinkAddresses addresses, LetterWriter writer) {
        this.mail = mail;
        this.addresses = addresses;
        this.writer = writer;
    }

    @Override
    public void send(Invitation invitation) {
        Reached agency = addresses.of(invitation.agency());
        Letter letter = writer.write(
                invitation, agency, addresses.page(invitation.token()).toString());
        try {
            mail.send(message(invitation, agency, letter));
        } catch (MailException fault) {
            if (!isTaken(fault)) {
                throw new AgencyFault(
                        isUnreachable(fault) ? AgencyFault.Kind.UNREACHABLE : AgencyFault.Kind.FAILED,
                        fault.getClass().getSimpleName());
            }
        } catch (MessagingException impossible) {
            throw new IllegalStateException("A mail could not be composed", impossible);
        }
    }

    /** The server had taken the mail on when the connection could not be closed; another mail would be a second one. */
    private static boolean isTaken(MailException fault) {
        return fault instanceof MailSendException closing
                && closing.getCause() != null
                && closing.getFailedMessages().isEmpty();
    }

    /** Without a connection or a login, its fault is the mail's too; a fault of closing it comes after the mail's own. */
    private static boolean isUnreachable(MailException fault) {
        return fault instanceof MailSendException sending
                ? sending.getCause() != null && sending.getFailedMessages().containsValue(sending.getCause())
                : fault.getCause() instanceof MessagingException;
    }

    private MimeMessage message(Invitation invitation, Reached agency, Letter letter) throws MessagingException {
        MimeMessage message = mail.createMimeMessage();
        var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(addresses.sender());
        parts.setTo(agency.address());
        parts.setSubject(oneLine(letter.subject()));
        parts.setText(letter.text(), letter.html());
        message.setHeader(
                "Message-ID", "<task." + invitation.task() + "." + invitation.mailing() + "@" + addresses.host() + ">");
        // Absence notices would be answers to nobody.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** Whatever a subject is made of, it ends where the next header begins. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
