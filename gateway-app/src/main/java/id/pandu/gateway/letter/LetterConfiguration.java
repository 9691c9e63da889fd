package id.pandu.gateway.letter;

import id.pandu.gateway.HttpProblems;
import id.pandu.gateway.identity.LetterGuesses;
import id.pandu.gateway.referral.ReferralProperties;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.catalogue.Catalogue;
import id.pandu.hub.letter.LetterDesk;
import id.pandu.hub.letter.LetterNames;
import id.pandu.hub.letter.LetterRoutes;
import id.pandu.hub.letter.LetterSeals;
import id.pandu.hub.letter.LetterText;
import id.pandu.hub.referral.ReferralParts;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.thymeleaf.ITemplateEngine;

/** Letters, put together. */
@Configuration(proxyBeanMethods = false)
class LetterConfiguration {

    @Bean
    LetterDesk letterDesk(ReferralParts parts, LetterSeals seals) {
        return new LetterDesk(parts.store(), parts.audit(), seals, parts.clock());
    }

    @Bean
    LetterText letterText(
            AgencyDirectory directory, Catalogue catalogue, LetterProperties settings, ReferralProperties referrals) {
        Map<String, String> organisations = new HashMap<>();
        referrals.linkAgencies().forEach((id, agency) -> organisations.put(id, agency.nameOr(id)));
        organisations.putAll(settings.organisations());
        return new LetterText(new LetterNames(directory, catalogue, organisations, settings.regions()));
    }

    @Bean
    LetterRoutes letterRoutes(LetterDesk desk, LetterText text, ProblemReply problemReply) {
        return new LetterRoutes(desk, text, problemReply);
    }

    @Bean
    LetterPdf letterPdf(ITemplateEngine templates, LetterProperties settings) {
        return new LetterPdf(templates, settings.checkPage());
    }

    @Bean
    LetterChecks letterChecks(LetterDesk desk, LetterText text, LetterGuesses guesses) {
        return new LetterChecks(desk, text, guesses);
    }

    @Bean
    SimpleUrlHandlerMapping letterMapping(
            LetterDesk desk, LetterText text, LetterPdf pdf, HttpProblems problems, LetterCheckPage page) {
        var letter = new LetterController(desk, text, pdf, problems);
        return new SimpleUrlHandlerMapping(
                Map.of(LetterController.PATTERN, letter, LetterCheckPage.PATH, page), Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    LetterCheckPage letterCheckPage(LetterChecks checks, ITemplateEngine templates, HttpProblems problems) {
        return new LetterCheckPage(checks, templates, problems);
    }
}
