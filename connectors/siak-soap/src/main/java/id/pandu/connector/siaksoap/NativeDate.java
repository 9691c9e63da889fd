package id.pandu.connector.siaksoap;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** {@code xs:date}, as the types generated from the contract read and write it. Public for them only. */
public final class NativeDate {

    private static final int LAST_YEAR = 9999;

    private NativeDate() {}

    /**
     * A day of the years 1 to 9999; the time zone that {@code xs:date} may carry is dropped, for a birthday has none.
     *
     * @throws DateTimeException when the text is no such day
     */
    public static LocalDate parse(String text) {
        LocalDate date = LocalDate.parse(text.strip(), DateTimeFormatter.ISO_DATE);
        if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("year out of range");
        }
        return date;
    }

    /** The day as {@code yyyy-MM-dd}. */
    public static String print(LocalDate date) {
        return date.toString();
    }
}
