package id.pandu.hub.catalogue;

import java.util.Locale;
import java.util.Objects;

/**
 * A text in both languages.
 *
 * @param id Indonesian
 * @param en English
 */
public record Words(String id, String en) {

    public Words {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(en, "en");
    }

    /** In the caller's language. */
    public String in(Locale language) {
        return language.getLanguage().equals("en") ? en : id;
    }

    /** In the other one. */
    public String besides(Locale language) {
        return language.getLanguage().equals("en") ? id : en;
    }
}
