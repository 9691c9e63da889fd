package id.pandu.gateway.chaos;

import java.util.Set;

/**
 * Something that goes wrong for a while.
 *
 * @param name what to call it
 * @param befallen agencies whose rows may suffer
 * @param hub whether the hub itself may fail to answer
 * @param strike begins it
 * @param mend ends it; nothing where it ends by itself
 */
record Blow(String name, Set<String> befallen, boolean hub, Runnable strike, Runnable mend) {}
