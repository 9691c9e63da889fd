package id.pandu.gateway;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.pandu.gateway.store.StoreAccess;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A node's access to a hub database, as the application's role. */
public final class StoreAccesses implements AutoCloseable {

    private final HikariDataSource pool;

    public StoreAccesses(HubDatabase database) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(database.url());
        settings.setUsername(HubDatabase.APPLICATION);
        settings.setPassword(HubDatabase.PASSWORD);
        settings.setMaximumPoolSize(5);
        settings.setConnectionTimeout(5000);
        pool = new HikariDataSource(settings);
    }

    public StoreAccess access() {
        return new StoreAccess(pool, new TransactionTemplate(new JdbcTransactionManager(pool)));
    }

    /** Connections that somebody has and has not given back. */
    public int taken() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    @Override
    public void close() {
        pool.close();
    }
}
