package id.pandu.connector;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks an agency what became of a task.
 *
 * @param task id of the task, as it was handed over
 * @param nativeId the agency's own number of the work item; {@code null} while the hub does not know whether there is one
 * @param region Kemendagri code with a dot
 */
public record WorkItemQuery(UUID task, @Nullable String nativeId, String region) {}
