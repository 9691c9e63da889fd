package id.pandu.connector.dapodik;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.connector.Connector;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class DapodikConnectorTest {

    @Test
    void isFoundByItsDialect() {
        assertThat(ServiceLoader.load(Connector.class))
                .filteredOn(connector -> connector.dialect().equals("dapodik-sql"))
                .singleElement()
                .isInstanceOf(DapodikConnector.class)
                .extracting(Connector::mode)
                .isEqualTo(Connector.Mode.RECORD);
    }
}
