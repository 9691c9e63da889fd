package id.pandu.town.usulan;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;

/** An RSA key that follows from a text. No secret: whoever knows the text has the key, which is what a sandbox wants. */
final class HostKey {

    private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);
    private static final int PRIME_BITS = 1024;

    private HostKey() {}

    static KeyPair of(String seed) {
        try {
            BigInteger p = prime(seed, 'p');
            BigInteger q = prime(seed, 'q');
            BigInteger modulus = p.multiply(q);
            BigInteger totient = p.subtract(BigInteger.ONE).multiply(q.subtract(BigInteger.ONE));
            KeyFactory keys = KeyFactory.getInstance("RSA");
            return new KeyPair(
                    keys.generatePublic(new RSAPublicKeySpec(modulus, EXPONENT)),
                    keys.generatePrivate(new RSAPrivateKeySpec(modulus, EXPONENT.modInverse(totient))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM lacks RSA", e);
        }
    }

    /** The next prime after a number of which the two highest bits are set, so that the product has all its bits. */
    private static BigInteger prime(String seed, char part) throws GeneralSecurityException {
        BigInteger start = BigInteger.ZERO;
        for (int block = 0; start.bitLength() < PRIME_BITS; block++) {
            byte[] text = (seed + part + block).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-512").digest(text);
            start = start.shiftLeft(digest.length * Byte.SIZE).or(new BigInteger(1, digest));
            start = block == 0
                    ? start.setBit(digest.length * Byte.SIZE - 1).setBit(digest.length * Byte.SIZE - 2)
                    : start;
        }
        return start.nextProbablePrime();
    }
}
