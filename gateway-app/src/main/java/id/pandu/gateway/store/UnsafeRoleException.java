package id.pandu.gateway.store;

/** The application logs in as a role that may do more than the audit log can bear. */
public final class UnsafeRoleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsafeRoleException(String reason) {
        super(reason);
    }
}
