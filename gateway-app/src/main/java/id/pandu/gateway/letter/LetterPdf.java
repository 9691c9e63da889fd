package id.pandu.gateway.letter;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import id.pandu.hub.letter.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Sets a letter as PDF/UA, one page A4. Nothing is fetched for it: fonts come from the class path, the QR code stands in the text. */
final class LetterPdf {

    private final ITemplateEngine templates;
    private final @Nullable URI checkPage;

    /**
     * @param checkPage where letters are checked, null where that is nowhere
     */
    LetterPdf(ITemplateEngine templates, @Nullable URI checkPage) {
        this.templates = templates;
        this.checkPage = checkPage;
    }

    byte[] of(Sheet sheet) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .useFastMode()
                .usePdfUaAccessibility(true)
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith(QrCode.SCHEME),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> uri.startsWith(QrCode.SCHEME),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withProducer("Pandu")
                .withHtmlContent(html(sheet), null)
                .toStream(pdf);
        for (LetterFont font : LetterFont.values()) {
            FSSupplier<InputStream> file = font::open;
            builder.useFont(file, LetterFont.FAMILY, font.weight(), FontStyle.NORMAL, true);
        }
        try {
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return pdf.toByteArray();
    }

    /** The letter as a page; every text in signs that the font has. */
    private String html(Sheet sheet) {
        var context = new Context();
        context.setVariable("sheet", Printable.of(sheet));
        context.setVariable("words", sheet.words());
        context.setVariable("address", checkPage);
        context.setVariable("qr", checkPage == null ? null : QrCode.of(address(checkPage, sheet)));
        return templates.process("letter", context);
    }

    private static String address(URI checkPage, Sheet sheet) {
        return UriComponentsBuilder.fromUri(checkPage)
                .queryParam(FormFields.NUMBER, sheet.number())
                .queryParam(FormFields.CODE, sheet.code())
                .encode()
                .toUriString();
    }
}
