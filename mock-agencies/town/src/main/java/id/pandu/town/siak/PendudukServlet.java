package id.pandu.town.siak;

import id.pandu.town.http.NativeAnswer;
import id.pandu.town.http.NativeFault;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Carries SOAP messages to {@link PendudukService} and gives out the contract ({@code ?wsdl}, {@code ?xsd=…}). */
public final class PendudukServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_MESSAGE = 64 * 1024;

    private final transient PendudukService service;
    private final transient PublishedContract contract;

    PendudukServlet(PendudukService service, PublishedContract contract) {
        this.service = service;
        this.contract = contract;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"/PendudukService".equals(request.getPathInfo())) {
            bare(404).writeTo(response);
        } else if ("POST".equals(request.getMethod())) {
            posted(request).writeTo(response);
        } else {
            asked(request, response).writeTo(response);
        }
    }

    private NativeAnswer asked(HttpServletRequest request, HttpServletResponse response) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "").toLowerCase(Locale.ROOT);
        if (!"GET".equals(request.getMethod()) || query.isEmpty()) {
            response.setHeader("Allow", "POST");
            return bare(405);
        }
        return switch (query) {
            case "wsdl" -> xml(contract.wsdl(request.getRequestURL().toString()));
            case "xsd=" + PublishedContract.XSD -> xml(contract.schema());
            default -> bare(404);
        };
    }

    private NativeAnswer posted(HttpServletRequest request) throws IOException {
        if (!isXml(request.getContentType())) {
            return bare(415);
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST_MESSAGE + 1);
        if (body.length > LONGEST_MESSAGE) {
            return bare(413);
        }
        String action = Objects.requireNonNullElse(request.getHeader("SOAPAction"), "");
        return service.answer(new SiakRequest(body, action, NativeFault.of(request), NativeFault.skewOf(request)));
    }

    private static boolean isXml(String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            boolean utf8 = type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8);
            return utf8 && type.equalsTypeAndSubtype(MediaType.TEXT_XML);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static NativeAnswer xml(String text) {
        return new NativeAnswer(200, "text/xml; charset=utf-8", text);
    }

    private static NativeAnswer bare(int status) {
        return new NativeAnswer(status, "text/plain; charset=utf-8", "");
    }
}
