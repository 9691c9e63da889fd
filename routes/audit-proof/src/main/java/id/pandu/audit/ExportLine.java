package id.pandu.audit;

/** One line of an exported log, or of a file of published checkpoints. */
public sealed interface ExportLine {

    /** {@code {"seq":…,"id":…,"entry":…,"chain":…}}. */
    record OfEntry(SealedEntry entry) implements ExportLine {}

    /** {@code {"checkpoint":{…}}} in an export, the object alone in a file of checkpoints. */
    record OfCheckpoint(Checkpoint checkpoint) implements ExportLine {}

    /** A line that is neither; {@code why} quotes nothing of it. */
    record Malformed(long line, String why) implements ExportLine {}
}
