package id.pandu.gateway.admission;

/** Which share of the requests of a class is turned away, given the load: a pure rule. */
final class AdmissionPolicy {

    private static final double NONE = 0;
    private static final double ALL = 1;

    private final AdmissionProperties settings;

    AdmissionPolicy(AdmissionProperties settings) {
        this.settings = settings;
    }

    /** From 0, none, to 1, all. */
    double shareTurnedAway(RequestClass request, Load load) {
        return switch (request) {
            case VITAL -> NONE;
            case CHANGE -> load.requests() > settings.requests() ? ALL : NONE;
            case STREAM -> isExhausted(load) ? ALL : NONE;
            case READING -> isFull(load) || isExhausted(load) ? ALL : NONE;
            case LOOKUP -> isFull(load) || load.lookups() > settings.lookups() ? ALL : strain(load);
        };
    }

    private boolean isFull(Load load) {
        return load.requests() > settings.requests() - settings.reserved();
    }

    private boolean isExhausted(Load load) {
        return load.lag().compareTo(settings.exhausted()) > 0;
    }

    private double strain(Load load) {
        double over = load.lag().minus(settings.strained()).toNanos();
        return Math.clamp(over / settings.exhausted().minus(settings.strained()).toNanos(), NONE, ALL);
    }
}
