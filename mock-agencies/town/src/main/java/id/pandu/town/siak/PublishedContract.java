package id.pandu.town.siak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** WSDL and schema as the service gives them out: with the address the caller knows it by. */
final class PublishedContract {

    static final String FOLDER = "/id/pandu/spec/siak-soap/";
    static final String XSD = "penduduk.xsd";

    private static final String WSDL = "penduduk.wsdl";
    private static final String ADDRESS = "location=\"http://localhost:8090/siak/PendudukService\"";
    private static final String IMPORT = "schemaLocation=\"" + XSD + "\"";

    private final String wsdl = read(WSDL);
    private final String schema = read(XSD);

    /** The WSDL of the service at this address. */
    String wsdl(String address) {
        String own = address.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return wsdl.replace(ADDRESS, "location=\"" + own + "\"")
                .replace(IMPORT, "schemaLocation=\"" + own + "?xsd=" + XSD + "\"");
    }

    /** The schema the WSDL imports. */
    String schema() {
        return schema;
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(PublishedContract.class.getResourceAsStream(FOLDER + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
