package id.pandu.gateway;

/** The hub's database may lose confirmed data. */
final class VolatileDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    VolatileDatabaseException(String setting) {
        super("The hub's PostgreSQL runs with " + setting + " = off: a crash could lose what it has confirmed.");
    }
}
