package id.pandu.connector.bpjsusulan;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The desk's files: a header and one row, {@code ;} between cells. What a spreadsheet would take for a formula is made harmless, and
 * what would end a cell is quoted, so that every text is read as it was given.
 */
final class Csv {

    private static final String FORMULA = "=+-@\t\r\n'";
    private static final String SPECIAL = ";\"\r\n\t";

    private Csv() {}

    /** A file of one row. */
    static String write(List<String> names, List<String> cells) {
        return String.join(";", names) + "\n" + cells.stream().map(Csv::cell).collect(Collectors.joining(";")) + "\n";
    }

    /**
     * The cells of a file's one row by their names.
     *
     * @throws AgencyFault INVALID_RESPONSE when it has other names, or is not such a file
     */
    static Map<String, String> read(List<String> names, String file) {
        List<List<String>> rows = new Rows(file).all();
        if (rows.size() != 2 || !rows.getFirst().equals(names) || rows.getLast().size() != names.size()) {
            throw invalid();
        }
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < names.size(); column++) {
            cells.put(names.get(column), text(rows.getLast().get(column)));
        }
        return cells;
    }

    private static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0)
                || harmless.startsWith(" ")
                || harmless.endsWith(" ");
        return quoted ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }

    private static String text(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private static AgencyFault invalid() {
        return new AgencyFault(Kind.INVALID_RESPONSE, "the desk's file is not what the contract says");
    }

    /** Splits a file at what stands outside quotes. */
    private static final class Rows {

        private final String file;
        private final List<List<String>> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private int at;

        Rows(String file) {
            this.file = file.startsWith("\uFEFF") ? file.substring(1) : file;
        }

        /** All of them; every row ends with a line break, the last one perhaps without. */
        List<List<String>> all() {
            while (at < file.length()) {
                row.add(file.charAt(at) == '"' ? quoted() : plain());
                endOfCell();
            }
            if (!row.isEmpty()) {
                throw invalid();
            }
            return rows;
        }

        private String plain() {
            int start = at;
            while (at < file.length() && ";\r\n".indexOf(file.charAt(at)) < 0) {
                if (file.charAt(at) == '"') {
                    throw invalid();
                }
                at++;
            }
            return file.substring(start, at);
        }

        private String quoted() {
            StringBuilder cell = new StringBuilder();
            at++;
            while (true) {
                int quote = file.indexOf('"', at);
                if (quote < 0) {
                    throw invalid();
                }
                cell.append(file, at, quote);
                at = quote + 1;
                if (at >= file.length() || file.charAt(at) != '"') {
                    return cell.toString();
                }
                cell.append('"');
                at++;
            }
        }

        private void endOfCell() {
            if (file.startsWith(";", at)) {
                at++;
                if (at == file.length()) {
                    throw invalid();
                }
                return;
            }
            if (at < file.length() && !file.startsWith("\n", at) && !file.startsWith("\r\n", at)) {
                throw invalid();
            }
            at += file.startsWith("\r\n", at) ? 2 : 1;
            rows.add(row);
            row = new ArrayList<>();
        }
    }
}
