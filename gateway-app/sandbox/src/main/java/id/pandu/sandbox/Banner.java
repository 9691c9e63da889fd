package id.pandu.sandbox;

/** What the sandbox says when it is ready. */
final class Banner {

    private Banner() {}

    /** The text for these ports. */
    static String text(Ports ports, Layout layout) {
        return """

                ======================================================================
                The Pandu sandbox is ready. All people in it are synthetic.

                  API             http://localhost:%1$d
                  Documentation   http://localhost:%1$d/docs   (log in and try it there)
                  Contract        http://localhost:%1$d/openapi.yaml
                  Token issuer    %10$s
                  Agency town     http://localhost:%2$d
                  Its control     http://localhost:%2$d/_town/agencies   (faults, journal, people)
                  Its mails       http://localhost:%2$d/_town/mails   (SMTP on port %12$d)

                  Consumers       loket-sragen, loket-banjarmasin, puskesos-bantaeng, auditor, operator,
                                  agency-<agency id>   (client ids, secret sandbox)
                  Officers        siti.petugas, budi.petugas, ani.auditor, oki.operator
                                  (they log in at the documentation, password sandbox)

                  Hub database        localhost:%3$d/%5$s   user %6$s (owner: %11$s), password %7$s
                  Agency databases    localhost:%4$d/dapodik_3314   user pandu_baca, password sandbox (read only)

                  Logs            %8$s
                  Stop            Ctrl-C

                Get a token and look a person up (paste this into another terminal):

                %9$s
                ======================================================================
                """.formatted(
                        ports.gateway(),
                        ports.town(),
                        ports.hubDatabase(),
                        ports.agencyDatabases(),
                        Databases.HUB_NAME,
                        Databases.HUB_ROLE,
                        Databases.HUB_PASSWORD,
                        layout.logs(),
                        lookup(ports).strip(),
                        ports.issuerAddress(),
                        Databases.HUB_OWNER,
                        ports.agencyMails());
    }

    /** Commands that work as they stand, in one block, with nothing but curl and sed. */
    static String lookup(Ports ports) {
        return """
                TOKEN=$(curl -sS %s/oauth2/token -u loket-sragen:sandbox \\
                  -d grant_type=client_credentials | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                curl -sS http://localhost:%d/v1/lookups -H "Authorization: Bearer $TOKEN" \\
                  -H 'Pandu-Actor: siti.petugas;role=front-office' -H 'Content-Type: application/json' -d '{
                  "subject": {"nik": "3314105203909991"}, "region": "33.14",
                  "purpose": "social-assistance-eligibility", "legalBasis": "PUBLIC_DUTY",
                  "facets": ["identity", "coverage", "health", "education", "welfare"]}'
                """.formatted(ports.issuerAddress(), ports.gateway());
    }
}
