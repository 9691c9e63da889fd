package id.pandu.gateway.link;

import id.pandu.gateway.identity.LinkLimit;
import id.pandu.gateway.identity.Strangers;
import id.pandu.gateway.referral.ReferralProperties;
import id.pandu.gateway.referral.ReferralProperties.LinkAgency;
import id.pandu.gateway.store.StoreAccess;
import id.pandu.hub.agency.AgencyGuard;
import id.pandu.hub.agency.GuardSettings;
import id.pandu.hub.catalogue.Catalogue;
import id.pandu.hub.referral.Invitations;
import id.pandu.hub.referral.LinkDesk;
import id.pandu.hub.referral.LinkSigner;
import id.pandu.hub.referral.LinkTerms;
import id.pandu.hub.referral.ReferralParts;
import id.pandu.hub.referral.ReferralRules;
import id.pandu.hub.referral.TaskLinks;
import id.pandu.hub.referral.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.thymeleaf.ITemplateEngine;

/** Links and their pages, put together. */
@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

    private static final GuardSettings MAIL_SERVER =
            new GuardSettings(Duration.ofSeconds(30), 4, 50, 10, Duration.ofSeconds(5));

    @Bean
    TaskLinks taskLinks(
            LinkSigner signer,
            ObjectProvider<Invitations> invitations,
            StoreAccess access,
            Supplier<WorkingDays> calendar,
            ReferralProperties settings) {
        var terms = new LinkTerms(
                settings.link().validity(),
                settings.link().renewEvery(),
                settings.retry().answerDays(),
                calendar,
                Clock.systemUTC());
        var guard = new AgencyGuard("mail", MAIL_SERVER, Clock.systemUTC());
        return new TaskLinks(signer, invitations.getObject(), new PostgresLinks(access), guard, terms);
    }

    /** Whatever is missing is missed at start, and only where an agency is reached by link. */
    @Bean
    Invitations invitations(
            ReferralProperties settings, LinkSigner signer, ObjectProvider<JavaMailSender> mail, LetterWriter writer) {
        if (settings.linkAgencies().isEmpty()) {
            return invitation -> {
                throw new IllegalStateException("No agency is reached by link");
            };
        }
        if (!signer.canSign()) {
            throw new InvalidLinkException("pandu.keys.link", "is missing: agencies reached by link need a key");
        }
        JavaMailSender sender = mail.getIfAvailable();
        if (sender == null) {
            throw new InvalidLinkException("spring.mail.host", "is missing: agencies reached by link need mail");
        }
        return new MailInvitations(sender, new LinkAddresses(settings), writer);
    }

    @Bean
    LetterWriter letterWriter(ITemplateEngine templates, MessageSource messages, LinkWords words) {
        return new LetterWriter(templates, messages, words);
    }

    @Bean
    LinkWords linkWords(Catalogue catalogue) {
        return new LinkWords(catalogue);
    }

    /** Before Camel's addresses, among which the contract's are all. */
    @Bean
    SimpleUrlHandlerMapping linkPages(
            ReferralParts parts,
            ReferralRules rules,
            LinkSigner signer,
            TaskLinks links,
            LinkWords words,
            ReferralProperties settings,
            Strangers strangers,
            LinkLimit limit) {
        var desk = new LinkDesk(
                parts, rules, signer, links, settings.linkAgencies().keySet());
        var views = new LinkViews(words, links, id -> name(settings.linkAgencies(), id));
        var pages = new LinkPages(desk, new LateVisits(desk, limit), views, words, Clock.systemUTC());
        var gate = new LinkGate(signer, strangers, limit, Clock.systemUTC());
        return new SimpleUrlHandlerMapping(
                Map.of(
                        "/tugas/{token}", new LinkHandler(pages::first, gate),
                        "/tugas/{token}/buka", new LinkHandler(pages::open, gate),
                        "/tugas/{token}/langkah", new LinkHandler(pages::step, gate),
                        "/tugas/{token}/baru", new LinkHandler(pages::renew, gate)),
                Ordered.HIGHEST_PRECEDENCE);
    }

    private static String name(Map<String, LinkAgency> agencies, String id) {
        LinkAgency agency = agencies.get(id);
        return agency == null ? id : agency.nameOr(id);
    }
}
