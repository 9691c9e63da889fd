package id.pandu.town.satusehat;

import id.pandu.town.faults.FaultKind;
import org.jspecify.annotations.Nullable;

/** The two resources of a referral: what is asked for, and the task of the destination. */
enum ReferralType {
    SERVICE_REQUEST("ServiceRequest", FaultKind.LOST_SERVICE_REQUEST),
    TASK("Task", FaultKind.LOST_TASK);

    private final String typeName;
    private final FaultKind lostBy;

    ReferralType(String typeName, FaultKind lostBy) {
        this.typeName = typeName;
        this.lostBy = lostBy;
    }

    String typeName() {
        return typeName;
    }

    /** The fault by which the answer to a post is lost. */
    FaultKind lostBy() {
        return lostBy;
    }

    /** The type a path belongs to, null for none. */
    static @Nullable ReferralType at(String path) {
        for (ReferralType type : values()) {
            if (type.isCollection(path) || path.startsWith("/" + type.typeName + "/")) {
                return type;
            }
        }
        return null;
    }

    boolean isCollection(String path) {
        return path.equals("/" + typeName);
    }

    /** The id in a path, empty when it names none. */
    String idIn(String path) {
        return isCollection(path) ? "" : path.substring(typeName.length() + 2);
    }
}
