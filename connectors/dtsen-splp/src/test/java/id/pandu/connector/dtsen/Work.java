package id.pandu.connector.dtsen;

import id.pandu.api.model.Need;
import id.pandu.connector.HandOver;
import id.pandu.connector.http.HttpReply;
import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.UUID;

/** The work list, as tests need it. */
final class Work {

    static final UUID TASK = UUID.fromString("0197b3a0-6c1e-7d42-9f55-3a1c0e9b7d20");

    private Work() {}

    /** What came back for the task. */
    static OfficeReply reply(int status, String body) {
        return new OfficeReply(TASK, new HttpReply(status, HttpHeaders.of(Map.of(), (name, value) -> true), body));
    }

    /** The task with another need. */
    static HandOver with(HandOver task, Need need) {
        return new HandOver(
                task.task(),
                task.attempt(),
                task.number(),
                task.beneficiary(),
                need,
                task.priority(),
                task.requester(),
                task.region(),
                task.authoredOn());
    }
}
