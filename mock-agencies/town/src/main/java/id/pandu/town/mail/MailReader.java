package id.pandu.town.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Reads what a mail says: the text and the page of its body, and the links in them. Attachments are passed over. */
final class MailReader {

    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 32;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");
    private static final Pattern REFERENCE = Pattern.compile("href\\s*=\\s*[\"'](https?://[^\"']+)[\"']");
    private static final Session SESSION = Session.getInstance(new Properties());

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private int parts;

    private MailReader() {}

    /** The mail of these bytes, or a fault that says that they are none. */
    static Mail read(String from, List<String> to, Instant receivedAt, byte[] bytes)
            throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
        MailReader reader = new MailReader();
        reader.collect(message, 0);
        String text = reader.text.toString();
        String html = reader.html.toString();
        return new Mail(
                message.getMessageID(), from, to, message.getSubject(), receivedAt, text, html, links(text, html));
    }

    private void collect(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            throw new MessagingException("too many parts");
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart inner) {
            for (int i = 0; i < inner.getCount(); i++) {
                BodyPart child = inner.getBodyPart(i);
                collect(child, depth + 1);
            }
        } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return;
        } else if (part.isMimeType("text/html") && part.getContent() instanceof String page) {
            html.append(page);
        } else if (part.isMimeType("text/plain") && part.getContent() instanceof String plain) {
            text.append(plain);
        }
    }

    private static List<String> links(String text, String html) {
        Set<String> links = new LinkedHashSet<>();
        LINK.matcher(text).results().forEach(found -> links.add(found.group()));
        REFERENCE.matcher(html).results().forEach(found -> links.add(HtmlUtils.htmlUnescape(found.group(1))));
        return List.copyOf(links);
    }
}
