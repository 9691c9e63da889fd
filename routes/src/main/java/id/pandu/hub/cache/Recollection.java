package id.pandu.hub.cache;

/** What an answer that is kept is good for. */
public sealed interface Recollection {

    /** For nothing, or there is none. */
    record Nothing() implements Recollection {}

    /** It is as good as a new one: nobody is asked. */
    record Fresh(KeptAnswer kept) implements Recollection {}

    /** It is given at once, and asked for anew in the background. */
    record Ageing(KeptAnswer kept) implements Recollection {}

    /** It is given, and called stale, when the agency cannot be asked. */
    record Old(KeptAnswer kept) implements Recollection {}
}
