package id.pandu.town.dtsen;

import id.pandu.town.population.Person;

/**
 * A person as the register holds them.
 *
 * @param id the register's own key of the person
 * @param familyId the register's own key of the family
 * @param person name, numbers and address as the register has them
 * @param family what counts for the whole family
 * @param support what the person gets
 */
record Individual(String id, String familyId, Person person, Family family, Support support) {

    /**
     * What counts for a whole family.
     *
     * @param size how many the register counts to it
     * @param decile welfare decile, 1 poorest to 10
     * @param couple whether head and spouse are both in it
     * @param widowed whether one of the two has died
     */
    record Family(int size, int decile, boolean couple, boolean widowed) {}

    /**
     * Programmes a person is in.
     *
     * @param nationalPremium the state pays the health insurance
     * @param regionalPremium the region pays it
     * @param pkh conditional cash transfer
     * @param sembako food assistance
     */
    record Support(boolean nationalPremium, boolean regionalPremium, boolean pkh, boolean sembako) {}

    /** Says nothing about the person. */
    @Override
    public String toString() {
        return "Individual";
    }
}
