package id.pandu.hub.catalogue;

import id.pandu.api.model.ServiceCapacity;
import org.jspecify.annotations.Nullable;

/**
 * A service that an agency gives in a region, for those who look for somebody to refer to.
 *
 * @param service what
 * @param agency who, an agency id; whether it takes part is the directory's to say
 * @param region where
 * @param capacity how much; {@code null} where there is no bound
 */
public record Offer(
        Service service,
        String agency,
        String region,
        @Nullable ServiceCapacity capacity) {}
