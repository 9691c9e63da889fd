package id.pandu.town.siak;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A SOAP 1.1 message, taken apart.
 *
 * @param security its one WS-Security header
 * @param question its one body element
 */
record SoapRequest(Element security, Element question) {

    private static final String NEXT_ACTOR = "http://schemas.xmlsoap.org/soap/actor/next";

    /** Takes a message apart. */
    static SoapRequest read(byte[] message) throws RefusedException {
        Element envelope = SecureXml.parse(message).getDocumentElement();
        requireEnvelope(envelope);
        List<Element> parts = Elements.children(envelope);
        boolean headed = parts.size() == 2 && Elements.isNamed(parts.getFirst(), Namespaces.SOAP, "Header");
        if (!(headed || parts.size() == 1) || !Elements.isNamed(parts.getLast(), Namespaces.SOAP, "Body")) {
            throw new RefusedException(SoapFault.client("An envelope holds one header at most and one body"));
        }
        Element header = headed ? parts.getFirst() : null;
        requireUnderstood(header);
        return new SoapRequest(security(header), question(parts.getLast()));
    }

    private static void requireEnvelope(Element root) throws RefusedException {
        if (Elements.isNamed(root, Namespaces.SOAP, "Envelope")) {
            return;
        }
        boolean otherVersion = "Envelope".equals(root.getLocalName());
        throw new RefusedException(SoapFault.of(
                otherVersion ? FaultCode.VERSION_MISMATCH : FaultCode.CLIENT, "A SOAP 1.1 envelope is expected"));
    }

    private static void requireUnderstood(@Nullable Element header) throws RefusedException {
        boolean understood = header == null
                || Elements.children(header).stream().allMatch(entry -> isSecurity(entry) || !mustUnderstand(entry));
        if (!understood) {
            throw new RefusedException(SoapFault.of(FaultCode.MUST_UNDERSTAND, "A header is not understood"));
        }
    }

    private static boolean mustUnderstand(Element entry) {
        String actor = entry.getAttributeNS(Namespaces.SOAP, "actor");
        return "1".equals(entry.getAttributeNS(Namespaces.SOAP, "mustUnderstand"))
                && (actor.isEmpty() || actor.equals(NEXT_ACTOR));
    }

    private static boolean isSecurity(Element entry) {
        return Elements.isNamed(entry, Namespaces.WSSE, "Security");
    }

    private static Element security(@Nullable Element header) throws RefusedException {
        return Optional.ofNullable(header)
                .flatMap(given -> Elements.only(given, Namespaces.WSSE, "Security"))
                .orElseThrow(() -> new RefusedException(
                        SoapFault.of(FaultCode.INVALID_SECURITY, "Exactly one Security header is required")));
    }

    private static Element question(Element body) throws RefusedException {
        List<Element> questions = Elements.children(body);
        if (questions.size() != 1) {
            throw new RefusedException(SoapFault.client("A body holds one element"));
        }
        return questions.getFirst();
    }

    /** Says nothing about the person asked about. */
    @Override
    public String toString() {
        return "SoapRequest[" + question.getLocalName() + "]";
    }
}
