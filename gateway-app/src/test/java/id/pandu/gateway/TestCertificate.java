package id.pandu.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

/** A key with a certificate that nobody has signed but itself, for localhost, made by the JDK's keytool. */
public record TestCertificate(String name, KeyStore store) {

    private static final String PASSWORD = "sandbox";

    /** Makes a new one, whose file lies in the folder. */
    public static TestCertificate make(Path folder, String name) throws Exception {
        Path file = folder.resolve(name + ".p12");
        Files.deleteIfExists(file);
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "SAN=dns:localhost",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool makes no certificate");
        }
        return new TestCertificate(name, read(file));
    }

    /** A store that trusts this certificate and no other. */
    public KeyStore trust() throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(name, store.getCertificate(name));
        return trusted;
    }

    /** Its private key, PKCS#8. */
    public byte[] key() throws GeneralSecurityException {
        return store.getKey(name, password()).getEncoded();
    }

    /** The certificate, DER. */
    public byte[] certificate() throws GeneralSecurityException {
        return store.getCertificate(name).getEncoded();
    }

    /** What the store's key is locked with. */
    public char[] password() {
        return PASSWORD.toCharArray();
    }

    private static KeyStore read(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream input = Files.newInputStream(file)) {
            store.load(input, PASSWORD.toCharArray());
        }
        return store;
    }
}
