package id.pandu.town.dapodik;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The PostgreSQL server that holds the offices' databases, reached as a superuser and without the proxy.
 *
 * @param host name or address
 * @param user superuser login
 * @param password its password
 */
public record UpstreamServer(String host, int port, String user, String password) {

    Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection("jdbc:postgresql://%s:%d/%s".formatted(host, port, database), properties);
    }

    /** Leaves out the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
