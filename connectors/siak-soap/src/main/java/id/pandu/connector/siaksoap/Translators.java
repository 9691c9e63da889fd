package id.pandu.connector.siaksoap;

import java.time.Clock;

/**
 * Between the hub and the registry, one for each thing that the hub wants.
 *
 * @param lookups who a person is
 * @param resolutions who is meant
 * @param handOvers a task to take on
 * @param workItems what became of a task
 */
record Translators(
        LookupTranslator lookups,
        ResolutionTranslator resolutions,
        HandOverTranslator handOvers,
        WorkItemTranslator workItems) {

    static Translators of(SiakProperties properties, Clock clock) {
        return new Translators(
                new LookupTranslator(properties, clock),
                new ResolutionTranslator(properties, clock),
                new HandOverTranslator(properties, clock),
                new WorkItemTranslator(properties, clock));
    }
}
