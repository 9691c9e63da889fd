package id.pandu.connector.dapodik;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.connector.AgencyAnswer.Refused;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;

class DapodikFaultsTest {

    private static final String NATIVE = "duplicate key (nik)=(3314105203909991)";

    @ParameterizedTest
    @CsvSource({
        "57014, TIMEOUT",
        "42P01, INVALID_RESPONSE",
        "42703, INVALID_RESPONSE",
        "42883, INVALID_RESPONSE",
        "3F000, INVALID_RESPONSE",
        "22021, INVALID_RESPONSE",
        "08P01, INVALID_RESPONSE",
        "08S01, INVALID_RESPONSE",
        "08006, FAILED",
        "57P01, FAILED",
        "53200, FAILED",
        "XX000, FAILED",
        "0A000, FAILED",
    })
    void readsTheStateOfAStatementThatFailed(String state, Kind kind) {
        assertFault(duringStatement(new SQLException(NATIVE, state)), kind);
    }

    @ParameterizedTest
    @CsvSource({
        "08001, UNREACHABLE",
        "08006, UNREACHABLE",
        "53300, UNREACHABLE",
        "57P03, UNREACHABLE",
        "08P01, INVALID_RESPONSE",
    })
    void readsTheStateOfAConnectionThatFailed(String state, Kind kind) {
        assertFault(whileConnecting(new SQLException(NATIVE, state)), kind);
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, CREDENTIALS",
        "28000, CREDENTIALS",
        "3D000, NOT_ENTITLED",
        "42501, NOT_ENTITLED",
    })
    void takesARefusalForAnAnswer(String state, Reason reason) {
        assertThat(DapodikFaults.refusal(whileConnecting(new SQLException(NATIVE, state))))
                .contains(new Refused(reason));
        assertThat(DapodikFaults.refusal(duringStatement(new SQLException(NATIVE, state))))
                .contains(new Refused(reason));
    }

    @Test
    void takesNothingElseForAnAnswer() {
        assertThat(DapodikFaults.refusal(duringStatement(new SQLException(NATIVE, "42P01"))))
                .isEmpty();
        assertThat(DapodikFaults.refusal(new IOException(NATIVE))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("brokenStreams")
    void tellsABrokenStreamFromOneThatCannotBeRead(Throwable cause, Kind kind) {
        assertFault(duringStatement(new SQLException(NATIVE, "08006", cause)), kind);
    }

    static Stream<Arguments> brokenStreams() {
        return Stream.of(
                Arguments.of(new SocketTimeoutException(NATIVE), Kind.TIMEOUT),
                Arguments.of(new SocketException(NATIVE), Kind.FAILED),
                Arguments.of(new EOFException(NATIVE), Kind.FAILED),
                Arguments.of(new IOException(NATIVE), Kind.INVALID_RESPONSE),
                Arguments.of(new OutOfMemoryError(NATIVE), Kind.INVALID_RESPONSE));
    }

    @ParameterizedTest
    @MethodSource("connectionsNotGot")
    void tellsARefusedConnectionFromASilentOne(SQLException cause, Kind kind) {
        assertFault(whileConnecting(cause), kind);
    }

    static Stream<Arguments> connectionsNotGot() {
        return Stream.of(
                Arguments.of(new SQLException(NATIVE, "08001", new ConnectException(NATIVE)), Kind.UNREACHABLE),
                Arguments.of(new SQLException(NATIVE, "08001", new SocketTimeoutException(NATIVE)), Kind.UNREACHABLE),
                Arguments.of(new SQLException(NATIVE, "08001", new EOFException(NATIVE)), Kind.UNREACHABLE),
                Arguments.of(new SQLTransientConnectionException(NATIVE), Kind.UNREACHABLE),
                Arguments.of(new SQLTimeoutException(NATIVE), Kind.TIMEOUT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"42704", "22023"})
    void isUnreachableWhenTheServerRefusesAnOptionOfTheSession(String state) {
        assertFault(whileConnecting(new SQLException(NATIVE, state)), Kind.UNREACHABLE);
        assertFault(duringStatement(new SQLException(NATIVE, state)), Kind.INVALID_RESPONSE);
    }

    @Test
    void isUnreachableWhenAPoolerRefusesTheOptionsOfTheSession() {
        var told = new ServerErrorMessage("SFATAL\0C08P01\0Munsupported startup parameter in options\0");

        assertFault(whileConnecting(new PSQLException(told)), Kind.UNREACHABLE);
    }

    @Test
    void takesADriverThatStumblesForGarbage() {
        var stumbled = thrownIn("java.util.Arrays", "org.postgresql.core.PGStream", "id.pandu.connector.dapodik.X");

        assertThat(DapodikFaults.isOfTheDatabase(stumbled)).isTrue();
        assertFault(stumbled, Kind.INVALID_RESPONSE);
    }

    static Stream<Throwable> failuresOfOurs() {
        return Stream.of(
                new NullPointerException(NATIVE),
                new ClassCastException(NATIVE),
                new IOException(NATIVE),
                new AgencyFault(Kind.INVALID_RESPONSE, "as it is"),
                thrownIn("id.pandu.connector.dapodik.NativeRow", "org.postgresql.jdbc.PgResultSet"),
                thrownIn("org.apache.camel.component.sql.SqlProducer"));
    }

    @ParameterizedTest
    @MethodSource("failuresOfOurs")
    void takesNothingOfOursForAFailureOfTheDatabase(Throwable failure) {
        assertThat(DapodikFaults.isOfTheDatabase(failure)).isFalse();
    }

    private static RuntimeException thrownIn(String... classes) {
        var thrown = new NegativeArraySizeException(NATIVE);
        thrown.setStackTrace(Stream.of(classes)
                .map(name -> new StackTraceElement(name, "m", null, 1))
                .toArray(StackTraceElement[]::new));
        return thrown;
    }

    private static void assertFault(Throwable failure, Kind kind) {
        assertThat(DapodikFaults.from(failure))
                .hasNoCause()
                .hasMessageNotContaining("3314105203909991")
                .extracting(AgencyFault::kind)
                .isEqualTo(kind);
    }

    private static Exception duringStatement(SQLException cause) {
        return new UncategorizedSQLException("statement", null, cause);
    }

    private static Exception whileConnecting(SQLException cause) {
        return new CannotGetJdbcConnectionException("connection", cause);
    }
}
