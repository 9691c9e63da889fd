package id.pandu.connector.bpjsusulan;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.TaskStatus;
import id.pandu.connector.Agency;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.AgencySettings;
import id.pandu.connector.Connector;
import id.pandu.connector.Receipt;
import id.pandu.connector.WorkItem;
import id.pandu.connector.testkit.SampleTask;
import id.pandu.connector.testkit.TaskContractTest;
import id.pandu.town.harness.FreePorts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UsulanTasksIT extends TaskContractTest {

    private static final String HOST_KEY = "SHA256:pJTZCKuXd2ncdTEo6kR8mLiaitDXyuFhLLc1tO7tWNk";

    @Override
    protected Connector connector() {
        return new UsulanConnector();
    }

    @Override
    protected Agency agency() {
        return new Agency("bpjs-usulan-sragen", "Meja usulan kepesertaan Kabupaten Sragen", "33.14", List.of());
    }

    @Override
    protected AgencySettings settings() {
        return at(town.filesPort(), "sandbox");
    }

    @Override
    protected AgencySettings wrongCredentials() {
        return at(town.filesPort(), "salah");
    }

    @Override
    protected AgencySettings nobodyThere() {
        return at(FreePorts.next(), "sandbox");
    }

    @Override
    protected Map<String, Kind> handOverFaults() {
        var faults = new LinkedHashMap<String, Kind>();
        List.of("drop", "truncated", "lost-answer", "business-error", "garbage")
                .forEach(fault -> faults.put(fault, Kind.FAILED));
        return faults;
    }

    @Override
    protected Map<String, Kind> workItemFaults() {
        var faults = new LinkedHashMap<String, Kind>();
        List.of("drop", "business-error", "garbage").forEach(fault -> faults.put(fault, Kind.FAILED));
        List.of("wrong-person", "schema-violation").forEach(fault -> faults.put(fault, Kind.INVALID_RESPONSE));
        return faults;
    }

    @Test
    void isReceivedAsSoonAsItLiesThere() throws Exception {
        town.control().fault(agency().id(), "unread");
        UUID task = UUID.randomUUID();

        assertThat(handOver(sample(task))).isInstanceOf(Receipt.Taken.class);
        assertThat(workItem(task, null))
                .isInstanceOfSatisfying(
                        WorkItem.Present.class,
                        present -> assertThat(present.status()).isEqualTo(TaskStatus.RECEIVED));
    }

    @Test
    void isRefusedWhereTheDeskDoesNotLetItIn() throws Exception {
        town.control().fault(agency().id(), "not-entitled");

        assertThat(handOver(SampleTask.of(UUID.randomUUID()))).isEqualTo(new Receipt.Refused(Reason.NOT_ENTITLED));
        assertThat(workItem(UUID.randomUUID(), null)).isEqualTo(new WorkItem.Refused(Reason.NOT_ENTITLED));
    }

    private static AgencySettings at(int port, String password) {
        var properties =
                new UsulanProperties("127.0.0.1", port, HOST_KEY, "pandu", password, "/3314", Duration.ofSeconds(20));
        return new AgencySettings() {
            @Override
            public <T> T as(Class<T> type) {
                return type.cast(properties);
            }
        };
    }
}
