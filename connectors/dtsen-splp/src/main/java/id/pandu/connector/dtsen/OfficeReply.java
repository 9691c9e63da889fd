package id.pandu.connector.dtsen;

import id.pandu.connector.http.HttpReply;
import java.util.UUID;

/**
 * What came back from the work list.
 *
 * @param task that was handed over or asked about
 * @param http the reply, unread
 */
record OfficeReply(UUID task, HttpReply http) {}
