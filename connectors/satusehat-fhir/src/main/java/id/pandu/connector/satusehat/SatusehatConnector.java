package id.pandu.connector.satusehat;

import id.pandu.connector.Agency;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.AgencySettings;
import id.pandu.connector.Connector;
import java.time.Clock;

/** SATUSEHAT, the national health exchange of Kemenkes: whether a person has a number in its patient index, and which; and referrals by it. */
public final class SatusehatConnector implements Connector {

    private final Clock clock;

    /** On the machine's clock. */
    public SatusehatConnector() {
        this(Clock.systemUTC());
    }

    SatusehatConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String dialect() {
        return "satusehat-fhir";
    }

    @Override
    public Mode mode() {
        return Mode.RECORD;
    }

    @Override
    public boolean takesTasks() {
        return true;
    }

    /** Also starts to warm the FHIR model, so that it is ready when the routes are. */
    @Override
    public AgencyRoutes connect(Agency agency, AgencySettings settings) {
        SatusehatProperties properties = settings.as(SatusehatProperties.class);
        FhirR4.warmUp();
        return new SatusehatRoutes(
                agency,
                new HealthTranslator(clock),
                () -> SatusehatClient.connect(properties, clock),
                ReferralTranslators.of(properties, clock));
    }
}
