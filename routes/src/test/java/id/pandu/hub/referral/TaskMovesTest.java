package id.pandu.hub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.Referral;
import id.pandu.api.model.ReferralEvent;
import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.TaskOutcome;
import id.pandu.api.model.TaskStatus;
import id.pandu.hub.problem.ProblemType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class TaskMovesTest {

    private static final UUID TASK = new UUID(1, 1);
    private static final TaskOutcome OUTCOME =
            TaskOutcome.builder().on(LocalDate.of(2026, 11, 24)).build();

    @Test
    void goesThroughTheStatesThatNobodySaw() {
        var step = (Step.Taken) make(TaskStatus.RECEIVED, move(TaskStatus.COMPLETED, Actor.AGENCY));

        assertThat(step.events())
                .extracting(ReferralEvent::kind)
                .containsExactly("task.accepted", "task.in-progress", "task.completed");
        assertThat(Tasks.find(step.after(), TASK).orElseThrow().outcome()).isEqualTo(OUTCOME);
    }

    @Test
    void changesNothingTwice() {
        assertThat(make(TaskStatus.ACCEPTED, move(TaskStatus.ACCEPTED, Actor.AGENCY)))
                .isEqualTo(new Step.Unchanged());
    }

    @Test
    void revivesNoTaskThatIsOver() {
        for (TaskStatus over :
                List.of(TaskStatus.COMPLETED, TaskStatus.REJECTED, TaskStatus.FAILED, TaskStatus.CANCELLED)) {
            for (TaskStatus to : TaskStatus.values()) {
                if (to != over) {
                    assertThat(refusal(over, move(to, Actor.AGENCY))).isEqualTo(ProblemType.CALLER_ILLEGAL_TRANSITION);
                }
            }
        }
    }

    @Test
    void letsOnlyTheAgencyAccept() {
        assertThat(refusal(TaskStatus.RECEIVED, move(TaskStatus.ACCEPTED, Actor.REQUESTER)))
                .isEqualTo(ProblemType.CALLER_ILLEGAL_TRANSITION);
        assertThat(refusal(TaskStatus.RECEIVED, move(TaskStatus.ACCEPTED, Actor.HUB)))
                .isEqualTo(ProblemType.CALLER_ILLEGAL_TRANSITION);
    }

    @Test
    void wantsAReasonForARejectionAndAnOutcomeForACompletion() {
        var bare = TaskMove.plain(TASK, TaskStatus.REJECTED, Actor.AGENCY, "perkim-sragen", Samples.MONDAY);
        var empty = TaskMove.plain(TASK, TaskStatus.COMPLETED, Actor.AGENCY, "perkim-sragen", Samples.MONDAY);

        assertThat(((Step.Refused) make(TaskStatus.RECEIVED, bare)).refusal().violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.pointer()).isEqualTo("/reason"));
        assertThat(((Step.Refused) make(TaskStatus.IN_PROGRESS, empty))
                        .refusal()
                        .violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.pointer()).isEqualTo("/outcome"));
    }

    @Property
    void followsTheTableWhateverIsTried(@ForAll("moves") List<TaskMove> moves) {
        Referral referral = Samples.referral(Samples.task(1, Samples.REPAIR, TaskStatus.REQUESTED));
        for (TaskMove move : moves) {
            TaskStatus before = Tasks.find(referral, TASK).orElseThrow().status();
            if (TaskMoves.make(referral, move) instanceof Step.Taken step) {
                String at = before.value();
                for (ReferralEvent event : step.events()) {
                    assertThat(event.from()).isEqualTo(at);
                    assertThat(TaskStates.TABLE.arrows())
                            .anyMatch(arrow -> arrow.from().value().equals(event.from())
                                    && arrow.to().value().equals(event.to())
                                    && arrow.actors().contains(move.actor()));
                    at = event.to();
                }
                referral = step.after();
                assertThat(Tasks.find(referral, TASK).orElseThrow().status().value())
                        .isEqualTo(at);
            } else {
                assertThat(Tasks.find(referral, TASK).orElseThrow().status()).isEqualTo(before);
            }
        }
    }

    @Provide
    Arbitrary<List<TaskMove>> moves() {
        return Combinators.combine(Arbitraries.of(TaskStatus.class), Arbitraries.of(Actor.class))
                .as(TaskMovesTest::move)
                .list()
                .ofMaxSize(12);
    }

    private static Step make(TaskStatus from, TaskMove move) {
        return TaskMoves.make(Samples.referral(Samples.task(1, Samples.REPAIR, from)), move);
    }

    private static ProblemType refusal(TaskStatus from, TaskMove move) {
        return ((Step.Refused) make(from, move)).refusal().type();
    }

    private static TaskMove move(TaskStatus to, Actor actor) {
        return new TaskMove(
                TASK,
                to,
                actor,
                "perkim-sragen",
                Samples.MONDAY,
                to == TaskStatus.REJECTED ? RejectionReason.NO_CAPACITY : null,
                null,
                null,
                to == TaskStatus.COMPLETED ? OUTCOME : null);
    }
}
