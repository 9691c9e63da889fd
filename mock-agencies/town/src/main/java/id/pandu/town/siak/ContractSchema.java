package id.pandu.town.siak;

import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The schema of the contract. */
final class ContractSchema {

    private final Schema schema = load();

    /** Whether this is a message of the contract. */
    boolean allows(Source message) {
        try {
            Validator validator = schema.newValidator();
            validator.setErrorHandler(new Strict());
            validator.validate(message);
            return true;
        } catch (SAXException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("a message in memory cannot be read", e);
        }
    }

    private static Schema load() {
        URL location = Objects.requireNonNull(
                ContractSchema.class.getResource(PublishedContract.FOLDER + PublishedContract.XSD));
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newSchema(location);
        } catch (SAXException e) {
            throw new IllegalStateException("the contract's schema is wrong", e);
        }
    }

    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
