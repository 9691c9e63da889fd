package id.pandu.hub.api;

import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.problem.Problems;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.rest.RestBindingMode;

/** Binds the contract: each operation arrives at {@code direct:<operationId>}. The directory's operations are answered here. */
public final class ApiRoutes extends RouteBuilder {

    private final AgencyDirectory directory;

    public ApiRoutes(AgencyDirectory directory) {
        this.directory = directory;
    }

    @Override
    public void configure() {
        restConfiguration()
                .component("platform-http")
                .bindingMode(RestBindingMode.json)
                .bindingPackageScan("id.pandu.api.model")
                .inlineRoutes(false)
                .clientRequestValidation(true)
                .skipBindingOnErrorCode(true);
        // What streams is served by Spring MVC, at an address that Camel then leaves alone.
        rest().openApi()
                .specification(Contract.LOCATION)
                .missingOperation("ignore")
                .routeId("api.contract");

        from("direct:listAgencies")
                .routeId("api.listAgencies")
                .routeConfigurationId(ApiErrors.ID)
                .removeHeaders("*")
                .id("drop-request-headers-agencies")
                .setBody(exchange -> directory.list())
                .id("list-agencies");

        from("direct:listProblems")
                .routeId("api.listProblems")
                .routeConfigurationId(ApiErrors.ID)
                .setBody(exchange ->
                        Problems.catalogue(CallContext.from(exchange).language()))
                .id("list-problems")
                .removeHeaders("*")
                .id("drop-request-headers-problems");

        from("direct:getContract")
                .routeId("api.getContract")
                .routeConfigurationId(ApiErrors.ID)
                .removeHeaders("*")
                .id("drop-request-headers-contract")
                .setBody(exchange -> Contract.text())
                .id("read-contract")
                .setHeader("Content-Type", constant("application/yaml"))
                .id("name-contract-type");
    }
}
