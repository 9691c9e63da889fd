package id.pandu.gateway.catalogue;

/** The catalogue's files cannot be used; the message is for the operator. */
final class InvalidCatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidCatalogueException(String file, String reason) {
        super("Catalogue in " + file + ": " + reason);
    }
}
