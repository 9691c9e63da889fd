package id.pandu.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;

class StoreAccessTest {

    private final StoreAccess unit =
            new StoreAccess(new DriverManagerDataSource(), TransactionOperations.withoutTransaction());

    static RuntimeException[] faults() {
        return new RuntimeException[] {
            new QueryTimeoutException("secret"),
            new CannotCreateTransactionException("secret"),
            new SQLRuntimeException("secret", new SQLException("secret"))
        };
    }

    @ParameterizedTest
    @MethodSource("faults")
    void hasOneKindOfFault(RuntimeException fault) {
        assertThatThrownBy(() -> unit.changeTo(database -> {
                    throw fault;
                }))
                .isInstanceOfSatisfying(
                        UnavailableException.class,
                        seen -> assertThat(seen.problem()).isEqualTo(ProblemType.HUB_STORE_UNAVAILABLE))
                .hasMessageNotContaining("secret");
    }

    @Test
    void leavesFaultsOfOurOwnAlone() {
        assertThatThrownBy(() -> unit.ask(database -> {
                    throw new IllegalStateException("ours");
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
