package id.pandu.gateway.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.pandu.api.model.ScopeGroup;
import id.pandu.api.model.Sector;
import id.pandu.api.model.ServiceCapacity;
import id.pandu.api.model.ServiceEligibility;
import id.pandu.api.model.ServiceOffer;
import id.pandu.api.model.ServiceStatus;
import id.pandu.api.model.TargetGroup;
import id.pandu.hub.catalogue.Service;
import id.pandu.hub.catalogue.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A service as a file has it: like {@link Service}, with what is usual left out and its providers by pattern. */
record FiledService(
        @JsonProperty(required = true) Words name,
        @JsonProperty(required = true) Words description,
        @Nullable ServiceStatus status,
        @JsonProperty(required = true) Sector sector,
        @JsonProperty(required = true) List<String> categories,
        @JsonProperty(required = true) ScopeGroup scopeGroup,
        @Nullable List<TargetGroup> targetGroups,
        @Nullable ServiceEligibility eligibility,
        @Nullable Words condition,
        @Nullable List<String> documents,
        @Nullable List<String> goods,
        @JsonProperty(required = true) List<Giver> providers,
        @Nullable Boolean protection,
        @Nullable LocalDate assured) {

    FiledService {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(sector, "sector");
        Objects.requireNonNull(scopeGroup, "scopeGroup");
        categories = List.copyOf(categories);
        providers = List.copyOf(providers);
    }

    /**
     * Who gives it.
     *
     * @param agency an agency id, in which {@code {place}} stands for the region's place
     * @param regions where; {@code *} for every place there is
     * @param capacity how much, in each of them
     */
    record Giver(
            @JsonProperty(required = true) String agency,
            @JsonProperty(required = true) List<String> regions,
            @Nullable ServiceCapacity capacity) {

        Giver {
            Objects.requireNonNull(agency, "agency");
            regions = List.copyOf(regions);
        }
    }

    /**
     * The service.
     *
     * @param offers its providers, written out
     */
    Service service(String id, List<ServiceOffer> offers) {
        return new Service(
                id,
                name,
                description,
                Objects.requireNonNullElse(status, ServiceStatus.ACTIVE),
                sector,
                categories,
                scopeGroup,
                orNone(targetGroups),
                Objects.requireNonNullElseGet(
                        eligibility, () -> ServiceEligibility.builder().build()),
                condition,
                orNone(documents),
                orNone(goods),
                offers,
                Objects.requireNonNullElse(protection, false),
                assured);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
