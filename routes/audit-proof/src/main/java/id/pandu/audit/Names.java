package id.pandu.audit;

import java.util.regex.Pattern;

/** Ids of logs and keys. They stand in signed texts between line ends, so they hold no line end themselves. */
final class Names {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Names() {}

    static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("an id has 1 to 64 letters, digits, '.', '_' or '-'");
        }
        return name;
    }
}
