package id.pandu.gateway;

import org.springframework.core.NestedExceptionUtils;

/** The innermost message of a start-up fault: the one that names the setting. */
final class RootCause {

    private RootCause() {}

    static String message(Throwable thrown) {
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(thrown).getMessage());
    }
}
