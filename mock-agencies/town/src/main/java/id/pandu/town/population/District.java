package id.pandu.town.population;

/**
 * A district (kecamatan).
 *
 * @param code the two digits after the region's code
 * @param name name without the word "Kecamatan"
 */
public record District(String code, String name) {}
