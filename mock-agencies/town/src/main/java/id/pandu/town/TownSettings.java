package id.pandu.town;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the town.
 *
 * @param seed equal seeds give equal people
 * @param population how many people to generate beside the fixed ones
 * @param journalSize how many journal entries are kept
 */
@ConfigurationProperties("town")
public record TownSettings(
        @DefaultValue("20260701") long seed,
        @DefaultValue("12000") int population,
        @DefaultValue("20000") int journalSize,
        @DefaultValue Database database,
        @DefaultValue VClaim vclaim) {

    /**
     * The education offices' PostgreSQL and the proxy in front of it.
     *
     * @param proxyPort port the proxy listens on, on loopback
     * @param upstreamPort port of the real server; without it the town cannot start
     * @param superuser login that may create databases and roles
     * @param superuserPassword its password
     */
    public record Database(
            @DefaultValue("5442") int proxyPort,
            @DefaultValue("127.0.0.1") String upstreamHost,
            @Nullable Integer upstreamPort,
            @DefaultValue("postgres") String superuser,
            @DefaultValue("postgres") String superuserPassword) {

        /** The upstream port, or a problem that says how to give one. */
        int requireUpstreamPort() {
            if (upstreamPort == null) {
                throw new StartupProblem(
                        "town.database.upstream-port is missing: give the port of a PostgreSQL server the town may fill");
            }
            return upstreamPort;
        }

        /** Leaves out the password. */
        @Override
        public String toString() {
            return "Database[" + upstreamHost + ":" + upstreamPort + "]";
        }
    }

    /**
     * The one consumer BPJS VClaim knows, and its clock.
     *
     * @param maxSkew how far a request's timestamp may be from the town's clock
     */
    public record VClaim(
            @DefaultValue("12345") String consId,
            @DefaultValue("rahasia-sintetis") String secret,
            @DefaultValue("kunci-sintetis") String userKey,
            @DefaultValue("5m") Duration maxSkew) {

        /** Leaves out secret and key. */
        @Override
        public String toString() {
            return "VClaim[consId=" + consId + "]";
        }
    }
}
