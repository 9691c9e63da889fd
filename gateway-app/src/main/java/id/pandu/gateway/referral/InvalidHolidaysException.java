package id.pandu.gateway.referral;

import java.nio.file.Path;

/** The file of holidays cannot be used; the message is for the operator. */
final class InvalidHolidaysException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidHolidaysException(Path file, String reason) {
        super("Holidays in " + file + ": " + reason);
    }
}
