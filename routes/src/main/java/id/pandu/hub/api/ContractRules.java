package id.pandu.hub.api;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.util.concurrent.CompletableFuture;

/**
 * The contract's rules, ready to be held against requests. They are read once for the process, for that costs more than many
 * lookups, and beside the rest of the start.
 */
final class ContractRules {

    private static final CompletableFuture<OpenApiInteractionValidator> READ = CompletableFuture.supplyAsync(
            ContractRules::read,
            work -> Thread.ofPlatform().daemon().name("read-contract").start(work));

    private ContractRules() {}

    /** Starts to read them without waiting. */
    static void prepare() {
        // Loading this class has started it.
    }

    /** Waits until they have been read. */
    static OpenApiInteractionValidator ready() {
        return READ.join();
    }

    private static OpenApiInteractionValidator read() {
        return OpenApiInteractionValidator.createForInlineApiSpecification(Contract.text())
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request.parameter.query.unexpected", ValidationReport.Level.ERROR)
                        .build())
                .build();
    }
}
