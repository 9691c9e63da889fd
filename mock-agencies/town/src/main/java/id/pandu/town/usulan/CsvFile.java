package id.pandu.town.usulan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes and reads a file of one header row and one row, in the way of the desk's contract. */
final class CsvFile {

    private CsvFile() {}

    /** A file with these cells, by the names of their columns. */
    static String write(Map<String, String> cells) {
        return line(cells.keySet().stream().toList())
                + line(cells.values().stream().toList());
    }

    /** The cells of a file with exactly these columns; a {@link CsvProblem} when it is none. */
    static Map<String, String> read(String text, List<String> columns) {
        List<List<String>> rows = new CsvReader(text).rows();
        if (rows.size() != 2) {
            throw new CsvProblem("baris data harus satu");
        }
        if (!rows.getFirst().equals(columns)) {
            throw new CsvProblem("kolom tidak sesuai");
        }
        if (rows.getLast().size() != columns.size()) {
            throw new CsvProblem("jumlah sel tidak sesuai");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : columns) {
            cells.put(column, Cell.plain(rows.getLast().get(cells.size())));
        }
        return cells;
    }

    private static String line(List<String> texts) {
        return texts.stream().map(Cell::written).collect(Collectors.joining(";", "", "\n"));
    }
}
