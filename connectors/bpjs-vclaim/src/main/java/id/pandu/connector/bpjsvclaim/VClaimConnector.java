package id.pandu.connector.bpjsvclaim;

import id.pandu.connector.Agency;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.AgencySettings;
import id.pandu.connector.Connector;
import java.time.Clock;

/** BPJS Kesehatan's VClaim v2: whether a person is insured, by whom it is paid for, and where care is given. */
public final class VClaimConnector implements Connector {

    private final Clock clock;

    /** On the machine's clock, which must agree with the agency's to within a few minutes. */
    public VClaimConnector() {
        this(Clock.systemUTC());
    }

    VClaimConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String dialect() {
        return "bpjs-vclaim";
    }

    @Override
    public Mode mode() {
        return Mode.RECORD;
    }

    @Override
    public AgencyRoutes connect(Agency agency, AgencySettings settings) {
        VClaimProperties properties = settings.as(VClaimProperties.class);
        return new VClaimRoutes(
                agency, new PesertaTranslator(properties, clock), () -> new VClaimClient(properties, clock));
    }
}
