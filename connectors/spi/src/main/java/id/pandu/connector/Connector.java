package id.pandu.connector;

/**
 * One native dialect. An implementation is found by {@link java.util.ServiceLoader}, knows nothing of callers, security,
 * storage or other connectors, and makes the routes of every agency that speaks its dialect.
 */
public interface Connector {

    /** Name used in configuration, for instance {@code bpjs-vclaim}. */
    String dialect();

    /** Whether agencies of this dialect return records, or only confirm what they are told. */
    Mode mode();

    /** Whether its agencies can say who is meant by a name with birth date and gender, and who belongs to a family card. */
    default boolean resolves() {
        return false;
    }

    /** Whether its agencies can be handed a task, and asked what became of it. */
    default boolean takesTasks() {
        return false;
    }

    /**
     * The routes that reach one agency. They add themselves to a Camel context and release what they hold when it stops.
     *
     * @throws RuntimeException when the settings are incomplete, with a message an operator can act on
     */
    AgencyRoutes connect(Agency agency, AgencySettings settings);

    /** What an agency gives away: {@code RECORD} what it holds, {@code VERIFIED} only whether the caller is right. */
    enum Mode {
        RECORD,
        VERIFIED
    }
}
