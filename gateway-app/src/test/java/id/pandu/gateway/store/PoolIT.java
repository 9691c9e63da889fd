package id.pandu.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import id.pandu.gateway.HubDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pool as the gateway's own settings make it: nobody who uses it waits for ever. */
class PoolIT {

    private static final String FOREVER = "SELECT pg_sleep(3600)";
    private static final Duration SOON = Duration.ofSeconds(8);

    private final ApplicationContextRunner gateway = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class))
            .withPropertyValues(HubDatabase.fresh().settings());

    @Test
    void isImpatientUnlessItIsToldOtherwise() {
        gateway.run(context -> {
            assertThat(context.getBean(HikariDataSource.class).getDataSourceProperties())
                    .containsOnlyKeys("connectTimeout", "socketTimeout", "tcpKeepAlive");
            assertThat(context.getBean(JdbcTemplate.class).getQueryTimeout()).isEqualTo(10);
        });
    }

    @Test
    void givesUpAServerThatSaysNothing() {
        gateway.withPropertyValues("spring.datasource.hikari.data-source-properties.socketTimeout=1")
                .run(context -> {
                    Instant began = Instant.now();
                    try (Connection connection =
                                    context.getBean(HikariDataSource.class).getConnection();
                            Statement statement = connection.createStatement()) {
                        assertThatThrownBy(() -> statement.execute(FOREVER))
                                .isInstanceOfSatisfying(
                                        SQLException.class,
                                        fault -> assertThat(fault.getSQLState()).startsWith("08"));
                    }
                    assertThat(Duration.between(began, Instant.now())).isLessThan(SOON);
                });
    }

    @Test
    void givesUpAStatementThatTakesTooLong() {
        gateway.withPropertyValues("spring.jdbc.template.query-timeout=1s").run(context -> {
            var query = context.getBean(JdbcClient.class).sql(FOREVER).query(String.class);

            assertThatThrownBy(query::list).isInstanceOf(QueryTimeoutException.class);
        });
    }
}
