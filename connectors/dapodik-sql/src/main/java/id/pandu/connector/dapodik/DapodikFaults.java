package id.pandu.connector.dapodik;

import id.pandu.connector.AgencyAnswer.Refused;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * What a failed statement means, by PostgreSQL's SQLSTATE where there is one. Native texts are dropped: they may quote values.
 */
final class DapodikFaults {

    private DapodikFaults() {}

    /** The refusal that the failure stands for: of our login (class 28), or of what the login may see (3D000, 42501). */
    static Optional<Refused> refusal(Throwable failure) {
        String state = sqlState(failure);
        if (state.startsWith("28")) {
            return Optional.of(new Refused(Reason.CREDENTIALS));
        }
        return state.equals("3D000") || state.equals("42501")
                ? Optional.of(new Refused(Reason.NOT_ENTITLED))
                : Optional.empty();
    }

    /** Whether the failure is the database's word that a row breaks this constraint. */
    static boolean breaks(Throwable failure, String constraint) {
        return chain(failure)
                .filter(PSQLException.class::isInstance)
                .map(cause -> ((PSQLException) cause).getServerErrorMessage())
                .anyMatch(told -> told != null && constraint.equals(told.getConstraint()));
    }

    /** Whether the failure is the database's or its driver's; any other is the hub's own, and stays what it is. */
    static boolean isOfTheDatabase(@Nullable Throwable failure) {
        return failure instanceof SQLException || failure instanceof DataAccessException || isOfTheDriver(failure);
    }

    /** The fault that a failure of the database is. */
    static AgencyFault from(Throwable failure) {
        String state = sqlState(failure);
        if (isSessionRefused(failure, state)) {
            return new AgencyFault(Kind.UNREACHABLE, "the database refuses the session, see session-options");
        }
        if (isOutOfTime(failure, state)) {
            return new AgencyFault(Kind.TIMEOUT, "no answer in the database's time");
        }
        if (isUnintelligible(failure, state)) {
            return new AgencyFault(Kind.INVALID_RESPONSE, "the database is not what the dialect expects");
        }
        return holds(failure, CannotGetJdbcConnectionException.class)
                ? new AgencyFault(Kind.UNREACHABLE, "no connection to the database")
                : new AgencyFault(Kind.FAILED, "the database failed or the connection broke");
    }

    private static boolean isOutOfTime(Throwable failure, String state) {
        return state.equals("57014")
                || holds(failure, SQLTimeoutException.class)
                || (holds(failure, InterruptedIOException.class)
                        && !holds(failure, CannotGetJdbcConnectionException.class));
    }

    /**
     * Another schema (class 42, 3F000), another encoding (22), no PostgreSQL at all (08P01), more than the result buffer holds
     * (08S01), or a stream that the driver cannot read, which it reports as input error or stumbles over.
     */
    private static boolean isUnintelligible(Throwable failure, String state) {
        return state.startsWith("42")
                || state.startsWith("22")
                || state.equals("3F000")
                || state.equals("08P01")
                || state.equals("08S01")
                || holds(failure, OutOfMemoryError.class)
                || chain(failure).anyMatch(DapodikFaults::isGarbage)
                || isOfTheDriver(failure);
    }

    /**
     * An option that the server does not know (42704), cannot keep (22023), or that a pooler does not let through (08P01). A
     * statement's schema cannot be wrong before the connection stands.
     */
    private static boolean isSessionRefused(Throwable failure, String state) {
        boolean refused = state.startsWith("42")
                || state.startsWith("22")
                || (state.equals("08P01") && chain(failure).anyMatch(DapodikFaults::isToldByTheServer));
        return refused && holds(failure, CannotGetJdbcConnectionException.class);
    }

    private static boolean isToldByTheServer(Throwable cause) {
        return cause instanceof PSQLException told && told.getServerErrorMessage() != null;
    }

    /** A driver that stumbles over what it reads throws whatever it likes; only the place tells. */
    private static boolean isOfTheDriver(@Nullable Throwable failure) {
        return failure instanceof RuntimeException
                && Stream.of(failure.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                        .findFirst()
                        .filter(name -> name.startsWith("org.postgresql."))
                        .isPresent();
    }

    private static boolean isGarbage(Throwable cause) {
        return cause instanceof IOException
                && !(cause instanceof SocketException)
                && !(cause instanceof EOFException)
                && !(cause instanceof InterruptedIOException);
    }

    private static boolean holds(Throwable failure, Class<? extends Throwable> type) {
        return chain(failure).anyMatch(type::isInstance);
    }

    private static String sqlState(Throwable failure) {
        return chain(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null)
                .findFirst()
                .orElse("");
    }

    /** A failure and its causes, as deep as is sane. */
    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(16);
    }
}
