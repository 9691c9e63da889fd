package id.pandu.gateway.store;

import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayProperties;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** The hub's PostgreSQL, as two roles: the owner migrates, the application works. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /** Checked before anything is migrated: tables that the application's role once owned would stay its own. */
    @Bean
    FlywayConfigurationCustomizer migratesAsTheOwner(FlywayProperties flyway, DataSourceProperties application) {
        return migration -> {
            String owner = flyway.getUser();
            if (owner == null || owner.equals(application.determineUsername())) {
                throw new UnsafeRoleException("The application would own the audit log: spring.flyway.user is missing,"
                        + " or the same as spring.datasource.username.");
            }
        };
    }

    @Bean
    DatabaseLogin databaseLogin(DataSourceProperties application) {
        return new DatabaseLogin(
                application.determineUrl(),
                application.determineUsername(),
                Objects.requireNonNullElse(application.determinePassword(), ""));
    }

    @Bean
    @DependsOnDatabaseInitialization
    StoreAccess storeAccess(DataSource pool, TransactionOperations transaction) {
        return new StoreAccess(pool, transaction);
    }
}
