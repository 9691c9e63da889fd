package id.pandu.connector.dapodik;

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

class DapodikTasksIT extends TaskContractTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    @Override
    protected Connector connector() {
        return new DapodikConnector();
    }

    @Override
    protected Agency agency() {
        return new Agency("disdik-sragen", "Dinas Pendidikan Kabupaten Sragen", "33.14", List.of(Facet.EDUCATION));
    }

    @Override
    protected AgencySettings settings() {
        return at(town.databasePort(), Settings.PASSWORD);
    }

    @Override
    protected AgencySettings wrongCredentials() {
        return at(town.databasePort(), "salah");
    }

    @Override
    protected AgencySettings nobodyThere() {
        return at(FreePorts.next(), Settings.PASSWORD);
    }

    /** Met while the pool is empty: what breaks before a connection stands was never sent. */
    @Override
    protected Map<String, Kind> handOverFaults() {
        Map<String, Kind> faults = new LinkedHashMap<>();
        faults.put("drop", Kind.UNREACHABLE);
        faults.put("garbage", Kind.INVALID_RESPONSE);
        faults.put("truncated", Kind.UNREACHABLE);
        faults.put("hang", Kind.TIMEOUT);
        return faults;
    }

    /** Met on the connection on which the task was handed over. */
    @Override
    protected Map<String, Kind> workItemFaults() {
        Map<String, Kind> faults = new LinkedHashMap<>();
        faults.put("drop", Kind.FAILED);
        faults.put("garbage", Kind.INVALID_RESPONSE);
        faults.put("truncated", Kind.FAILED);
        faults.put("hang", Kind.TIMEOUT);
        return faults;
    }

    @Override
    protected Map<String, Integer> goods() {
        return Map.of("seragam-sekolah", 1);
    }

    @Override
    protected List<String> services() {
        return List.of("pendaftaran-ulang");
    }

    @Override
    protected TaskOutcome outcome(LocalDate on) {
        return new TaskOutcome(on, List.of("pendaftaran-ulang"), List.of(new Goods("seragam-sekolah", 1)), null);
    }

    private static AgencySettings at(int port, String taskPassword) {
        return Settings.of("jdbc:postgresql://127.0.0.1:" + port + "/dapodik_3314", Settings.PASSWORD, TIMEOUT)
                .withTasks(taskPassword);
    }
}
