package id.pandu.gateway.link;

import id.pandu.gateway.link.LinkAddresses.Reached;
import id.pandu.hub.problem.Problems;
import id.pandu.hub.referral.Invitation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Puts an invitation into words, in both languages, the agency's own first. */
final class LetterWriter {

    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final LinkWords words;

    LetterWriter(ITemplateEngine templates, MessageSource messages, LinkWords words) {
        this.templates = templates;
        this.messages = messages;
        this.words = words;
    }

    Letter write(Invitation invitation, Reached agency, String link) {
        Locale first = agency.language();
        List<Locale> languages = List.of(first, first.equals(Locale.ENGLISH) ? Problems.INDONESIAN : Locale.ENGLISH);
        String subject = messages.getMessage("mail.subject", new Object[] {invitation.number()}, first);
        List<String> pages = parts("link/mail-part", languages, invitation, agency, link);
        return new Letter(
                subject,
                String.join("\n", parts("link/mail-part.txt", languages, invitation, agency, link)),
                templates.process("link/mail", new Context(first, Map.of("subject", subject, "parts", pages))));
    }

    private List<String> parts(
            String template, List<Locale> languages, Invitation invitation, Reached agency, String link) {
        return languages.stream()
                .map(language ->
                        templates.process(template, new Context(language, model(invitation, agency, link, language))))
                .toList();
    }

    private Map<String, Object> model(Invitation invitation, Reached agency, String link, Locale language) {
        return Map.of(
                "language", language.getLanguage(),
                "agency", agency.name(),
                "number", invitation.number(),
                "sector", invitation.sector().value(),
                "category", words.category(invitation.category(), language),
                "region", invitation.region(),
                "due", LinkWords.day(invitation.due(), language),
                "expires", LinkWords.day(invitation.expires(), language),
                "link", link);
    }
}
