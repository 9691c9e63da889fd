package id.pandu.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.connector.AgencyRoutes;
import id.pandu.gateway.cache.CacheProperties;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agency.CamelAgencyCalls;
import id.pandu.hub.agreement.LeasedQuotas;
import id.pandu.hub.api.ApiErrors;
import id.pandu.hub.api.ApiRoutes;
import id.pandu.hub.api.Callers;
import id.pandu.hub.api.ContractValidator;
import id.pandu.hub.api.HeaderDoor;
import id.pandu.hub.api.ProblemReply;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The hub, put together from its parts. */
@Configuration(proxyBeanMethods = false)
class HubConfiguration {

    /** Jackson's usual buffers belong to a thread, and on virtual threads every call has a new one. */
    @Bean
    Jackson2ObjectMapperBuilderCustomizer buffersSharedBetweenThreads() {
        return json -> json.factory(JsonFactory.builder()
                .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                .build());
    }

    @Bean
    AgencyConnections agencyConnections(
            PanduProperties properties,
            CacheProperties cache,
            Environment environment,
            ObjectProvider<LeasedQuotas> quotas,
            MeterRegistry meters) {
        return new AgencyConnections(
                properties, Binder.get(environment), new AgencyGuards(quotas, meters), cache.enabled());
    }

    @Bean
    AgencyDirectory agencyDirectory(AgencyConnections connections) {
        return new AgencyDirectory(connections.agencies());
    }

    @Bean
    CamelAgencyCalls agencyCalls(ProducerTemplate producer) {
        return new CamelAgencyCalls(producer);
    }

    @Bean
    ProblemReply problemReply(ObjectMapper json) {
        return new ProblemReply(json);
    }

    @Bean
    HeaderDoor headerDoor() {
        return new HeaderDoor();
    }

    @Bean
    ContractValidator contractValidator(ProblemReply problemReply, Callers callers) {
        return new ContractValidator(StrictJson.mapper(), problemReply, callers);
    }

    @Bean
    ApiErrors apiErrors(ProblemReply problemReply) {
        return new ApiErrors(problemReply);
    }

    @Bean
    ApiRoutes apiRoutes(AgencyDirectory directory) {
        return new ApiRoutes(directory);
    }

    @Bean
    CamelContextConfiguration connectedAgencies(AgencyConnections connections) {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext camel) {
                connections.routes().forEach(routes -> add(routes, camel));
            }

            @Override
            public void afterApplicationStart(CamelContext camel) {}
        };
    }

    private static void add(AgencyRoutes routes, CamelContext camel) {
        try {
            camel.addRoutes(routes);
        } catch (Exception fault) {
            throw new IllegalStateException("The routes of an agency could not be added", fault);
        }
    }
}
