package id.pandu.town.siak;

/** What the registry tells in the body of an answer. */
sealed interface Told permits Findings, ApplicationTold {

    /** Writes it, by the contract's schema. */
    void writeTo(XmlText xml);
}
