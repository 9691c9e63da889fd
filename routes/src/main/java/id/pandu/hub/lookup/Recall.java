package id.pandu.hub.lookup;

import id.pandu.hub.cache.Answers;
import id.pandu.hub.cache.Answers.About;
import id.pandu.hub.cache.Memory;
import id.pandu.hub.lookup.Question.Asked;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Gives every question of the plan in the body what is known of its answer, by one look for all; who need not be asked is not asked. */
public final class Recall implements Processor {

    private final Answers answers;

    public Recall(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        var plan = exchange.getMessage().getMandatoryBody(Plan.class);
        List<Asked> kept = plan.questions().stream()
                .filter(Recall::isKept)
                .map(Asked.class::cast)
                .toList();
        if (!kept.isEmpty()) {
            exchange.getMessage().setBody(recalled(plan, kept));
        }
    }

    private Plan recalled(Plan plan, List<Asked> kept) {
        List<About> abouts = kept.stream()
                .map(question -> new About(
                        question.agency(), question.facet(), question.resident().key()))
                .toList();
        Iterator<Memory> memories =
                answers.recall(abouts, plan.lookup().request().maxAge()).iterator();
        List<Question> questions = plan.questions().stream()
                .map(question -> isKept(question) ? ((Asked) question).with(memories.next()) : question)
                .toList();
        return new Plan(plan.lookup(), plan.known(), questions);
    }

    private static boolean isKept(Question question) {
        return question instanceof Asked asked
                && asked.agency().cache().of(asked.facet()).enabled();
    }
}
