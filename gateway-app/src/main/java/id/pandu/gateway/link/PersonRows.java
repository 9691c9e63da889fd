package id.pandu.gateway.link;

import id.pandu.api.model.DescribedPerson;
import id.pandu.api.model.NamedPerson;
import id.pandu.api.model.NikPerson;
import id.pandu.api.model.ReferralSubject;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The resident, row by row. */
final class PersonRows {

    private PersonRows() {}

    /**
     * A row.
     *
     * @param label part of a message's key
     * @param value personal
     */
    record Row(String label, String value) {

        /** The label only. */
        @Override
        public String toString() {
            return "Row[" + label + "]";
        }
    }

    static List<Row> of(ReferralSubject subject, @Nullable String whereabouts, Locale language) {
        List<Row> rows = new ArrayList<>();
        switch (subject) {
            case NikPerson person -> rows.add(new Row("nik", person.nik()));
            case NamedPerson person -> {
                rows.add(new Row("name", person.name()));
                rows.add(new Row(
                        "birth-date",
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(language)
                                .format(person.birthDate())));
                rows.add(new Row("gender", person.gender().value()));
            }
            case DescribedPerson person -> rows.add(new Row("described", person.description()));
        }
        if (whereabouts != null) {
            rows.add(new Row("whereabouts", whereabouts));
        }
        return rows;
    }
}
