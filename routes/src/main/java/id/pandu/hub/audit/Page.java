package id.pandu.hub.audit;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many at most
 * @param after where the part before ended; null to begin
 */
public record Page(int limit, @Nullable Cursor after) {}
