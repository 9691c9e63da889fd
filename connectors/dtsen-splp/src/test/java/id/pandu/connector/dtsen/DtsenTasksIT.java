package id.pandu.connector.dtsen;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.Facet;
import id.pandu.api.model.Goods;
import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.TaskOutcome;
import id.pandu.connector.Agency;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.AgencySettings;
import id.pandu.connector.Connector;
import id.pandu.connector.HandOver;
import id.pandu.connector.Receipt;
import id.pandu.connector.WorkItem;
import id.pandu.connector.testkit.SampleTask;
import id.pandu.connector.testkit.TaskContractTest;
import id.pandu.town.harness.FreePorts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DtsenTasksIT extends TaskContractTest {

    @Override
    protected Connector connector() {
        return new DtsenConnector();
    }

    @Override
    protected Agency agency() {
        return new Agency(Native.AGENCY, "Dinas Sosial Kabupaten Sragen", "33.14", List.of(Facet.WELFARE));
    }

    @Override
    protected AgencySettings settings() {
        return at(town.baseUrl(), "sandbox-3314");
    }

    @Override
    protected AgencySettings wrongCredentials() {
        return at(town.baseUrl(), "sandbox-salah");
    }

    @Override
    protected AgencySettings nobodyThere() {
        return at("http://127.0.0.1:" + FreePorts.next(), "sandbox-3314");
    }

    @Override
    protected Map<String, Kind> handOverFaults() {
        var faults = new LinkedHashMap<String, Kind>();
        List.of("drop", "http-503", "html", "business-error", "lost-answer")
                .forEach(fault -> faults.put(fault, Kind.FAILED));
        List.of("empty", "garbage", "truncated", "huge").forEach(fault -> faults.put(fault, Kind.INVALID_RESPONSE));
        return faults;
    }

    @Override
    protected Map<String, Integer> goods() {
        return Map.of("wheelchair", 1);
    }

    @Override
    protected List<String> services() {
        return List.of("home-visit");
    }

    @Override
    protected TaskOutcome outcome(LocalDate on) {
        return new TaskOutcome(on, List.of("home-visit"), List.of(new Goods("wheelchair", 1)), null);
    }

    @Test
    void tellsThatTheResidentBelongsToAnotherRegion() throws Exception {
        var sample = SampleTask.of(UUID.randomUUID());
        var elsewhere = new HandOver(
                sample.task(),
                1,
                sample.number(),
                sample.beneficiary(),
                sample.need(),
                sample.priority(),
                sample.requester(),
                "73.03",
                sample.authoredOn());

        assertThat(handOver(elsewhere))
                .isInstanceOfSatisfying(
                        Receipt.Declined.class,
                        declined -> assertThat(declined.reason()).isEqualTo(RejectionReason.OUT_OF_AREA));
        assertThat(workItem(sample.task(), null)).isInstanceOf(WorkItem.Absent.class);
    }

    private static AgencySettings at(String town, String key) {
        var properties = new DtsenProperties(town + "/dtsen-3314/1.0/api/dtsen-3314", key, Duration.ofSeconds(20), 0);
        return new AgencySettings() {
            @Override
            public <T> T as(Class<T> type) {
                return type.cast(properties);
            }
        };
    }
}
