package id.pandu.connector.satusehat;

import id.pandu.api.model.Facet;
import id.pandu.connector.Agency;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.AgencySettings;
import id.pandu.connector.Connector;
import id.pandu.connector.testkit.TaskContractTest;
import id.pandu.town.harness.FreePorts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class SatusehatTasksIT extends TaskContractTest {

    @Override
    protected Connector connector() {
        return new SatusehatConnector();
    }

    @Override
    protected Agency agency() {
        return new Agency("satusehat", "SATUSEHAT", null, List.of(Facet.HEALTH));
    }

    @Override
    protected AgencySettings settings() {
        return at(town.baseUrl(), "sandbox");
    }

    @Override
    protected AgencySettings wrongCredentials() {
        return at(town.baseUrl(), "salah");
    }

    @Override
    protected AgencySettings nobodyThere() {
        return at("http://127.0.0.1:" + FreePorts.next(), "sandbox");
    }

    @Override
    protected Map<String, Kind> handOverFaults() {
        var faults = new LinkedHashMap<String, Kind>();
        List.of(
                        "drop",
                        "http-503",
                        "html",
                        "gateway-text",
                        "business-error",
                        "lost-answer",
                        "lost-service-request",
                        "lost-task")
                .forEach(fault -> faults.put(fault, Kind.FAILED));
        List.of("garbage", "truncated", "empty", "huge").forEach(fault -> faults.put(fault, Kind.INVALID_RESPONSE));
        return faults;
    }

    /** Nothing is lost of what nobody posts. */
    @Override
    protected Map<String, Kind> workItemFaults() {
        Map<String, Kind> faults = handOverFaults();
        faults.keySet().removeAll(List.of("lost-service-request", "lost-task"));
        return faults;
    }

    private static AgencySettings at(String town, String secret) {
        var properties = new SatusehatProperties(
                town + "/oauth2/v1",
                town + "/fhir-r4/v1",
                "pandu",
                secret,
                Native.PATIENCE,
                0,
                null,
                "100090001",
                "100093314");
        return new AgencySettings() {
            @Override
            public <T> T as(Class<T> type) {
                return type.cast(properties);
            }
        };
    }
}
