package id.pandu.town.scenario;

/** A scenario that cannot be read or played; the message names the place and what would be right. */
public final class ScenarioProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A problem with a message for whoever wrote or started the scenario. */
    public ScenarioProblem(String message) {
        super(message);
    }
}
