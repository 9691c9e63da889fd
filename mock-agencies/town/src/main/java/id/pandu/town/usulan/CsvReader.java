package id.pandu.town.usulan;

import java.util.ArrayList;
import java.util.List;

/** Takes semicolon separated text apart. */
final class CsvReader {

    private static final char QUOTE = '"';
    private static final char END = '\uFFFF';

    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private int at;

    CsvReader(String text) {
        this.text = text;
    }

    List<List<String>> rows() {
        while (at < text.length()) {
            rows.add(row());
        }
        return rows;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (here() == ';') {
            at++;
            cells.add(cell());
        }
        endOfLine();
        return cells;
    }

    private String cell() {
        return here() == QUOTE ? quoted() : bare();
    }

    private String bare() {
        int start = at;
        while (at < text.length() && ";\r\n".indexOf(here()) < 0) {
            if (here() == QUOTE) {
                throw new CsvProblem("tanda kutip di tengah sel");
            }
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (!isClosingQuote()) {
            cell.append(here());
            at += here() == QUOTE ? 2 : 1;
        }
        at++;
        return cell.toString();
    }

    /** A quote that is not the first of two. */
    private boolean isClosingQuote() {
        if (at >= text.length()) {
            throw new CsvProblem("tanda kutip tidak ditutup");
        }
        return here() == QUOTE && (at + 1 >= text.length() || text.charAt(at + 1) != QUOTE);
    }

    private void endOfLine() {
        if (here() == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at++) != '\n') {
            throw new CsvProblem("akhir baris tidak sesuai");
        }
    }

    private char here() {
        return at < text.length() ? text.charAt(at) : END;
    }
}
