/** Assembly of the gateway: what the hub needs, made from configuration, behind Spring Boot's HTTP server. */
@NullMarked
package id.pandu.gateway;

import org.jspecify.annotations.NullMarked;
