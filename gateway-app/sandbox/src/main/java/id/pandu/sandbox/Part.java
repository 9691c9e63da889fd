package id.pandu.sandbox;

import java.util.Locale;

/** What the sandbox consists of, in the order in which it is stopped. */
enum Part {
    GATEWAY("Gateway", "gateway.log"),
    ISSUER("Token issuer", "issuer.log"),
    TOWN("Agency town", "town.log"),
    HUB_DATABASE("PostgreSQL of the hub", "postgresql.log"),
    CACHE("Redis of the hub", "gateway.log"),
    AGENCY_DATABASES("PostgreSQL of the agencies", "postgresql.log");

    private final String title;
    private final String logFile;

    Part(String title, String logFile) {
        this.title = title;
        this.logFile = logFile;
    }

    String title() {
        return title;
    }

    /** Name of its log in the directory of logs. */
    String logFile() {
        return logFile;
    }

    /** Name for files and directories. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
