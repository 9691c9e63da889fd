package id.pandu.gateway.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of a catalogue file: entries by code. Any file may have any of them. */
enum Section {
    PLACES,
    CATEGORIES,
    DOCUMENTS,
    GOODS,
    SERVICES;

    /** What it is called in a file. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Section> of(String key) {
        return Arrays.stream(values())
                .filter(section -> section.key().equals(key))
                .findFirst();
    }
}
