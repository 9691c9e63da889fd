package id.pandu.gateway.link;

import id.pandu.hub.catalogue.Catalogue;
import id.pandu.hub.catalogue.Term.Article;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** The catalogue's codes, and days, in words; a code that the catalogue does not know stays what it is. */
final class LinkWords {

    private final Catalogue catalogue;

    LinkWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Something that can be chosen.
     *
     * @param code what is sent
     * @param name what is read
     */
    record Choice(String code, String name) {}

    String category(String code, Locale language) {
        return catalogue
                .category(code)
                .map(category -> category.name().in(language))
                .orElse(code);
    }

    String service(String id, Locale language) {
        return catalogue.service(id).map(service -> service.name().in(language)).orElse(id);
    }

    String goods(String code, Locale language) {
        return catalogue.goods(code).map(article -> article.name().in(language)).orElse(code);
    }

    boolean areGoods(String code) {
        return catalogue.goods(code).isPresent();
    }

    /** All goods that can have been given. */
    List<Choice> goods(Locale language) {
        return catalogue.goods().stream()
                .map(article -> new Choice(article.code(), named(article, language)))
                .toList();
    }

    private static String named(Article article, Locale language) {
        return article.name().in(language) + " (" + article.unit().in(language) + ")";
    }

    static String day(OffsetDateTime moment, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(moment);
    }
}
