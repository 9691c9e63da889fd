package id.pandu.gateway;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Refuses to start on a database that could forget what it has confirmed: what the hub stores is proof, and referrals of people
 * in need.
 */
@Component
final class DurabilityCheck implements InitializingBean {

    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final JdbcTemplate database;

    DurabilityCheck(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        for (String setting : SETTINGS) {
            if ("off".equals(database.queryForObject("SELECT current_setting(?)", String.class, setting))) {
                throw new VolatileDatabaseException(setting);
            }
        }
    }
}
