package id.pandu.town.scenario;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where scenarios come from beside those of the town.
 *
 * @param folder folder of further {@code *.yaml} files, null for none
 */
@ConfigurationProperties("town.scenarios")
public record ScenarioSettings(@Nullable Path folder) {}
