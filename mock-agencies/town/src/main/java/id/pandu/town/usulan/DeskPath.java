package id.pandu.town.usulan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place on the server.
 *
 * @param region code of the desk it belongs to, empty for none
 * @param id of the proposal it belongs to, empty for none
 */
record DeskPath(Kind kind, String region, String id) {

    private static final Pattern DESK = Pattern.compile("/(\\d{4})(/.*)?");
    private static final Pattern FOLDER = Pattern.compile("/|/\\d{4}(/usulan(/masuk|/hasil)?)?");
    private static final Pattern FILE = Pattern.compile("/\\d{4}/usulan/(?:(masuk)|hasil)/(\\.?)"
            + "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\.(csv|part)");

    /** What there can be at a place. */
    enum Kind {
        FOLDER,
        /** A file that is being written. */
        PART,
        HANDED_IN,
        RESULT,
        OTHER
    }

    /** The place at this path, absolute and without detours. */
    static DeskPath of(String path) {
        Matcher desk = DESK.matcher(path);
        String region = desk.matches() ? desk.group(1) : "";
        if (FOLDER.matcher(path).matches()) {
            return new DeskPath(Kind.FOLDER, region, "");
        }
        Matcher file = FILE.matcher(path);
        return file.matches() ? new DeskPath(kind(file), region, file.group(3)) : new DeskPath(Kind.OTHER, region, "");
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    private static Kind kind(Matcher file) {
        boolean hidden = !file.group(2).isEmpty();
        boolean csv = file.group(4).equals("csv");
        if (file.group(1) != null) {
            return hidden == csv ? Kind.OTHER : csv ? Kind.HANDED_IN : Kind.PART;
        }
        return csv && !hidden ? Kind.RESULT : Kind.OTHER;
    }
}
