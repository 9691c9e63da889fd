package id.pandu.gateway.letter;

import id.pandu.hub.letter.Sheet;
import id.pandu.hub.letter.Sheet.Line;
import java.util.List;

/** Letters in signs that can be printed. */
final class Printable {

    private Printable() {}

    static Sheet of(Sheet sheet) {
        return new Sheet(
                sheet.words(),
                LetterFont.printable(sheet.requester()),
                LetterFont.printable(sheet.number()),
                LetterFont.printable(sheet.subject()),
                LetterFont.printable(sheet.addressee()),
                LetterFont.printable(sheet.region()),
                lines(sheet.resident()),
                lines(sheet.need()),
                lines(sheet.agencies()),
                sheet.date(),
                LetterFont.printable(sheet.officer()),
                sheet.code());
    }

    private static List<Line> lines(List<Line> lines) {
        return lines.stream()
                .map(line -> new Line(LetterFont.printable(line.label()), LetterFont.printable(line.text())))
                .toList();
    }
}
