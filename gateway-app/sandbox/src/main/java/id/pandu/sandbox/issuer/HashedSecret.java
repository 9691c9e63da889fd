package id.pandu.sandbox.issuer;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * A secret of which only the hash is kept. Settings give it in plain text, and are hashed while they are read.
 *
 * @param bcrypt the hash
 */
record HashedSecret(String bcrypt) {

    /** The least that BCrypt does: tokens are asked for often, and these secrets stand in the documentation. */
    private static final int COST = 4;

    static final PasswordEncoder ENCODER = new BCryptPasswordEncoder(COST);

    /** Hashes; Spring's binding finds this method by its name, and because it is public. */
    public static HashedSecret of(String plain) {
        return new HashedSecret(ENCODER.encode(plain));
    }

    @Override
    public String toString() {
        return "HashedSecret[…]";
    }
}
