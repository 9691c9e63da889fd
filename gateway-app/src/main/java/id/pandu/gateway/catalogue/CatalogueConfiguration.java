package id.pandu.gateway.catalogue;

import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agreement.Agreements;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.catalogue.AnswerMatch;
import id.pandu.hub.catalogue.Catalogue;
import id.pandu.hub.catalogue.CatalogueCalls;
import id.pandu.hub.catalogue.CatalogueQuestions;
import id.pandu.hub.catalogue.CatalogueRoutes;
import id.pandu.hub.catalogue.FactRights;
import id.pandu.hub.catalogue.MatchRoutes;
import id.pandu.hub.catalogue.PlanMatch;
import id.pandu.hub.lookup.AdmitLookup;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The catalogue and what is asked of it, put together. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Catalogue catalogue(CatalogueProperties settings) {
        List<Resource> files = settings.files().stream()
                .flatMap(CatalogueConfiguration::matching)
                .toList();
        return new CatalogueFiles().read(files);
    }

    @Bean
    CatalogueRoutes catalogueRoutes(Catalogue catalogue, AgencyDirectory directory, ProblemReply problemReply) {
        return new CatalogueRoutes(new CatalogueCalls(new CatalogueQuestions(catalogue, directory)), problemReply);
    }

    @Bean
    MatchRoutes matchRoutes(
            Catalogue catalogue,
            AgencyDirectory directory,
            Agreements agreements,
            AdmitLookup admit,
            ProblemReply problemReply) {
        var plan = new PlanMatch(catalogue, directory, new FactRights(directory, agreements));
        return new MatchRoutes(plan, admit, new AnswerMatch(catalogue), problemReply);
    }

    /** A pattern that finds nothing is a mistake, not an empty catalogue. */
    private static Stream<Resource> matching(String pattern) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
            if (found.length == 0) {
                throw new InvalidCatalogueException(pattern, "there is no such file");
            }
            return Arrays.stream(found).sorted(Comparator.comparing(Resource::getDescription));
        } catch (IOException unreadable) {
            throw new InvalidCatalogueException(pattern, "it cannot be read: " + unreadable.getMessage());
        }
    }
}
