package id.pandu.gateway.catalogue;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The catalogue of services.
 *
 * @param files YAML files, each an address or a pattern ({@code file:services/*.yaml}), read at the start
 */
@ConfigurationProperties("pandu.catalogue")
public record CatalogueProperties(@DefaultValue List<String> files) {}
