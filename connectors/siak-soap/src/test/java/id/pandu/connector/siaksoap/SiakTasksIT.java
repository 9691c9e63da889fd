package id.pandu.connector.siaksoap;

import id.pandu.api.model.Facet;
import id.pandu.api.model.Goods;
import id.pandu.api.model.TaskOutcome;
import id.pandu.connector.Agency;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.AgencySettings;
import id.pandu.connector.Connector;
import id.pandu.connector.testkit.TaskContractTest;
import id.pandu.town.harness.FreePorts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class SiakTasksIT extends TaskContractTest {

    @Override
    protected Connector connector() {
        return new SiakConnector();
    }

    @Override
    protected Agency agency() {
        return new Agency("dukcapil", "Ditjen Dukcapil", null, List.of(Facet.IDENTITY));
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
        List.of("drop", "http-503", "html", "business-error", "lost-answer")
                .forEach(fault -> faults.put(fault, Kind.FAILED));
        List.of("empty", "garbage", "truncated", "huge", "wrong-namespace", "old-timestamp")
                .forEach(fault -> faults.put(fault, Kind.INVALID_RESPONSE));
        return faults;
    }

    @Override
    protected Map<String, Integer> goods() {
        return Map.of("AKTA_KELAHIRAN", 1);
    }

    @Override
    protected TaskOutcome outcome(LocalDate on) {
        return new TaskOutcome(on, null, List.of(new Goods("birth-certificate", 1)), null);
    }

    private static AgencySettings at(String town, String password) {
        var properties = new SiakProperties(
                town + "/siak/PendudukService",
                "pandu",
                password,
                "PANDU",
                "PKS/001/CONTOH",
                Duration.ofSeconds(20),
                0);
        return new AgencySettings() {
            @Override
            public <T> T as(Class<T> type) {
                return type.cast(properties);
            }
        };
    }
}
