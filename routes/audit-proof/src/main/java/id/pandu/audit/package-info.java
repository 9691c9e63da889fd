/** The proof of the audit log: canonical bytes, hash chain, signed checkpoints, and the verifier that needs public keys only. */
@NullMarked
package id.pandu.audit;

import org.jspecify.annotations.NullMarked;
