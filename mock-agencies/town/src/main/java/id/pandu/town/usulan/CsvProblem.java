package id.pandu.town.usulan;

/** A file that cannot be read; the message says why, and nothing of what stands in it. */
final class CsvProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CsvProblem(String message) {
        super(message);
    }

    /** Why. */
    String why() {
        return String.valueOf(getMessage());
    }
}
