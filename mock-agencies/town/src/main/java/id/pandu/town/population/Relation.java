package id.pandu.town.population;

/** Place of a person in the family card. */
public enum Relation {
    HEAD,
    SPOUSE,
    CHILD,
    GRANDCHILD,
    PARENT,
    OTHER
}
