package id.pandu.gateway.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** Opens connections outside the pool, for those who must neither wait for it nor starve it. */
public final class DatabaseLogin {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);

    private final String url;
    private final String user;
    private final String password;

    public DatabaseLogin(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * A connection on a server that takes writes.
     *
     * @param purpose what PostgreSQL shows as the application's name
     * @param silence how long the server may say nothing before the connection is given up, in whole seconds; zero for ever
     */
    public Connection open(String purpose, Duration silence) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("ApplicationName", purpose);
        login.setProperty("connectTimeout", Long.toString(TO_CONNECT.toSeconds()));
        login.setProperty("loginTimeout", Long.toString(TO_CONNECT.toSeconds()));
        login.setProperty("socketTimeout", Long.toString(silence.toSeconds()));
        login.setProperty("tcpKeepAlive", "true");
        login.setProperty("logServerErrorDetail", "false");
        return DriverManager.getConnection(url, login);
    }

    /** The role only. */
    @Override
    public String toString() {
        return "DatabaseLogin[" + user + "]";
    }
}
