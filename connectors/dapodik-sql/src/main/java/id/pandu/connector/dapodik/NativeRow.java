package id.pandu.connector.dapodik;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row as JDBC hands it over. A column that is missing or of another type than the DDL says is another schema, hence an
 * {@link Kind#INVALID_RESPONSE}; a value that is empty or makes no sense is {@code null} unless the record needs it.
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
            throw new AgencyFault(Kind.INVALID_RESPONSE, "column " + column + " is empty");
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

    /** A whole number; {@code null} when there is none. */
    @Nullable
    Integer integer(String column) {
        Object value = valueOf(column);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Number number)) {
            throw mistyped(column);
        }
        return number.doubleValue() == number.intValue() ? number.intValue() : null;
    }

    /** The meaning of 0 and 1; {@code null} for anything else. */
    @Nullable
    Boolean flag(String column) {
        Integer value = integer(column);
        return (value == null || value < 0 || value > 1) ? null : value == 1;
    }

    @Nullable
    LocalDate date(String column) {
        Object value = valueOf(column);
        if (value == null) {
            return null;
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
