package id.pandu.connector.satusehat;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.connector.AgencyFault;
import java.util.concurrent.Callable;

/** What a reader of hostile input may do: answer, or say that the input is no answer. */
final class Outcomes {

    private Outcomes() {}

    static void assertAnswersOrFaults(Callable<?> reading) {
        try {
            assertThat(reading.call()).isNotNull();
        } catch (Exception thrown) {
            assertThat(thrown).isInstanceOf(AgencyFault.class).hasNoCause();
            assertThat(((AgencyFault) thrown).kind()).isEqualTo(AgencyFault.Kind.INVALID_RESPONSE);
        }
    }
}
