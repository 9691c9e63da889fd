package id.pandu.gateway.admission;

import java.time.Duration;

/**
 * How much there is to do.
 *
 * @param requests requests in flight, the one in question among them when it takes a place
 * @param lookups how many of them are lookups
 * @param lag how late what could go on goes on, at the least, during the last second
 */
record Load(int requests, int lookups, Duration lag) {}
