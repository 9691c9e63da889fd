package id.pandu.connector.dapodik;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row as JDBC hands it over, read strictly: a column that is missing, empty where it must not be, or of another type than
 * the DDL says is an {@link Kind#INVALID_RESPONSE}.
 *
 * @param columns value by native column name
 */
record NativeRow(Map<String, ? extends @Nullable Object> columns) {

    /** A text with the padding of {@code char(n)} taken off; {@code null} when nothing else is there. */
    @Nullable
    String text(String column) {
        Object value = valueOf(column);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw mistyped(column);
        }
        return text.isBlank() ? null : text.strip();
    }

    String requiredText(String column) {
        String text = text(column);
        if (text == null) {
            throw empty(column);
        }
        return text;
    }

    /** A number of exactly so many digits; {@code null} when it is anything else, as schools fill gaps with dashes. */
    @Nullable
    String digits(String column, int length) {
        String text = text(column);
        return text != null && text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? text
                : null;
    }

    int integer(String column) {
        Object value = valueOf(column);
        if (value == null) {
            throw empty(column);
        }
        if (!(value instanceof Number number) || number.doubleValue() != number.intValue()) {
            throw mistyped(column);
        }
        return number.intValue();
    }

    boolean flag(String column) {
        return switch (integer(column)) {
            case 0 -> false;
            case 1 -> true;
            default -> throw mistyped(column);
        };
    }

    LocalDate date(String column) {
        Object value = valueOf(column);
        if (value == null) {
            throw empty(column);
        }
        if (!(value instanceof Date date)) {
            throw mistyped(column);
        }
        return date.toLocalDate();
    }

    /** The fault that this column deserves; names the column, never the value. */
    static AgencyFault mistyped(String column) {
        return new AgencyFault(Kind.INVALID_RESPONSE, "column " + column + " holds what the dialect does not know");
    }

    private static AgencyFault empty(String column) {
        return new AgencyFault(Kind.INVALID_RESPONSE, "column " + column + " is empty");
    }

    private @Nullable Object valueOf(String column) {
        if (!columns.containsKey(column)) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "column " + column + " is missing");
        }
        return columns.get(column);
    }

    /** The columns' names only: the values are personal. */
    @Override
    public String toString() {
        return "NativeRow" + columns.keySet();
    }
}
