package id.pandu.town.dapodik;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of one table in the text form of PostgreSQL's COPY. */
final class Table {

    private static final String NULL = "\\N";
    private static final String AUDIT_COLUMNS = ", create_date, last_update, last_sync, soft_delete, updater_id";
    private static final String AUDIT_DATES = "\t2026-07-01 00:00:00\t2026-07-01 00:00:00\t2026-07-01 00:00:00\t";
    private static final String UPDATER = "\t00000000-0000-4000-8000-000000000000";

    private final String name;
    private final String columns;
    private final boolean audited;
    private final StringBuilder rows = new StringBuilder();

    private Table(String name, String columns, boolean audited) {
        this.name = name;
        this.columns = columns;
        this.audited = audited;
    }

    /** A table whose rows carry Dapodik's audit columns. */
    static Table audited(String name, String... columns) {
        return new Table(name, String.join(", ", columns), true);
    }

    /** A reference table. */
    static Table reference(String name, String... columns) {
        return new Table(name, String.join(", ", columns), false);
    }

    void add(boolean deleted, @Nullable Object... values) {
        rows.append(Arrays.stream(values).map(Table::text).collect(Collectors.joining("\t")));
        if (audited) {
            rows.append(AUDIT_DATES).append(deleted ? 1 : 0).append(UPDATER);
        }
        rows.append('\n');
    }

    void addAll(List<List<Object>> reference) {
        reference.forEach(row -> add(false, row.toArray()));
    }

    String copyStatement() {
        return "COPY %s (%s%s) FROM STDIN".formatted(name, columns, audited ? AUDIT_COLUMNS : "");
    }

    String rows() {
        return rows.toString();
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof Boolean flag) {
            return flag ? "1" : "0";
        }
        return value.toString().replace("\\", "\\\\").replace("\t", " ").replace("\n", " ");
    }
}
