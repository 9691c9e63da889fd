package id.pandu.gateway;

import id.pandu.connector.Agency;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.AgencySettings;
import id.pandu.connector.Connector;
import id.pandu.gateway.PanduProperties.AgencyProperties;
import id.pandu.hub.agency.CachePolicy;
import id.pandu.hub.agency.ConnectedAgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.convert.ConversionException;

/** Connects every configured agency through the connector of its dialect. A wrong setting stops the start and is named. */
final class AgencyConnections {

    private final Binder binder;
    private final AgencyGuards guards;
    private final boolean caching;
    private final Map<String, Connector> connectors = new TreeMap<>();
    private final List<ConnectedAgency> agencies = new ArrayList<>();
    private final List<AgencyRoutes> routes = new ArrayList<>();

    /**
     * @param guards makes what stands in front of each agency
     * @param caching whether anything is kept of any agency
     */
    AgencyConnections(PanduProperties properties, Binder binder, AgencyGuards guards, boolean caching) {
        this.binder = binder;
        this.guards = guards;
        this.caching = caching;
        ServiceLoader.load(Connector.class).forEach(this::register);
        properties.agencies().forEach(this::connect);
    }

    List<ConnectedAgency> agencies() {
        return List.copyOf(agencies);
    }

    List<AgencyRoutes> routes() {
        return List.copyOf(routes);
    }

    private void register(Connector connector) {
        if (connectors.put(connector.dialect(), connector) != null) {
            throw new IllegalStateException("Two connectors speak the dialect " + connector.dialect());
        }
    }

    private void connect(String id, AgencyProperties properties) {
        properties.missing().ifPresent(setting -> {
            throw new InvalidAgencyException(id, setting + " is missing");
        });
        Connector connector = connectors.get(properties.dialect());
        if (connector == null) {
            throw new InvalidAgencyException(id, "unknown dialect; known are " + connectors.keySet());
        }
        if (properties.facets().isEmpty() && !connector.takesTasks()) {
            throw new InvalidAgencyException(id, "facets is missing");
        }
        if (connector.mode() != Connector.Mode.RECORD) {
            throw new InvalidAgencyException(id, "the hub cannot ask an agency that only confirms what it is told yet");
        }
        try {
            var agency = new Agency(id, properties.name(), properties.region(), properties.facets());
            routes.add(connector.connect(agency, settings(id)));
            agencies.add(new ConnectedAgency(
                    agency,
                    connector.dialect(),
                    connector.mode(),
                    connector.resolves(),
                    guards.of(id, properties.guard()),
                    caching ? properties.cache().policy() : CachePolicy.OFF));
        } catch (BindException unreadable) {
            throw new InvalidAgencyException(id, reason(unreadable));
        } catch (RuntimeException wrong) {
            throw new InvalidAgencyException(id, RootCause.message(wrong));
        }
    }

    /** A conversion's own text quotes the value, which may be a secret; a connector's text does not. */
    private static String reason(BindException unreadable) {
        boolean converting = NestedExceptionUtils.getMostSpecificCause(unreadable) instanceof ConversionException
                || unreadable.getCause() instanceof ConversionException;
        return converting
                ? unreadable.getName() + " cannot be read as "
                        + unreadable.getTarget().getType()
                : RootCause.message(unreadable);
    }

    private AgencySettings settings(String id) {
        return new AgencySettings() {
            @Override
            public <T> T as(Class<T> type) {
                return binder.bindOrCreate("pandu.agencies." + id + ".connection", type);
            }
        };
    }
}
