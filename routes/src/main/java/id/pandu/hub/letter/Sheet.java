package id.pandu.hub.letter;

import java.util.List;

/**
 * A letter in words, line by line, ready to be set.
 *
 * @param words what is the same on every letter
 * @param requester name of the organisation that refers
 * @param number the referral's
 * @param subject what the letter is about, in a line
 * @param addressee to whom it is addressed
 * @param region where
 * @param resident who is referred
 * @param need what for
 * @param agencies who was asked, and what became of it
 * @param date the day it was printed
 * @param officer who had it printed
 * @param code the check code, in groups
 */
public record Sheet(
        LetterWords words,
        String requester,
        String number,
        String subject,
        String addressee,
        String region,
        List<Line> resident,
        List<Line> need,
        List<Line> agencies,
        String date,
        String officer,
        String code) {

    public Sheet {
        resident = List.copyOf(resident);
        need = List.copyOf(need);
        agencies = List.copyOf(agencies);
    }

    /** A label and what stands beside it. */
    public record Line(String label, String text) {

        /** The label only. */
        @Override
        public String toString() {
            return "Line[" + label + "]";
        }
    }

    /** The number only: the rest is personal. */
    @Override
    public String toString() {
        return "Sheet[" + number + "]";
    }
}
