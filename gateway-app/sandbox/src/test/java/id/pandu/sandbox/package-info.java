/** Tests of the launcher's parts that need no process of the sandbox. */
@NullMarked
package id.pandu.sandbox;

import org.jspecify.annotations.NullMarked;
