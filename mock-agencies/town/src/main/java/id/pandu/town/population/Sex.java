package id.pandu.town.population;

/** Sex as civil documents state it. */
public enum Sex {
    MALE,
    FEMALE;

    /** The letter that BPJS and Dapodik use. */
    public String letter() {
        return this == MALE ? "L" : "P";
    }
}
