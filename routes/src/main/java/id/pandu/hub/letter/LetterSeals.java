package id.pandu.hub.letter;

import java.util.List;

/** Makes the check codes of letters. */
public interface LetterSeals {

    /** The code that is printed from now on. */
    CheckCode current(String content);

    /** The codes under every live key; letters that were printed before a rotation are found by them. */
    List<CheckCode> all(String content);
}
