package id.pandu.gateway.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.pandu.hub.letter.LetterWords;
import id.pandu.hub.letter.Sheet;
import id.pandu.hub.letter.Sheet.Line;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class LetterPdfTest {

    private static final String CODE = "7F3K-9A2M-PQ4T-0XWZ-H6JD";
    private static final URI PAGE = URI.create("http://localhost:8080/surat");

    @Test
    void holdsEveryWordOfTheLetterOnOnePage() throws IOException {
        try (PDDocument letter = letter("BUDI CONTOH", "Dinas Perkim", 2)) {
            assertThat(letter.getNumberOfPages()).isEqualTo(1);
            assertThat(text(letter))
                    .contains("Loket Sragen", "RJK-3314-20261123-7F3K9A", "Rujukan layanan: Rumah tidak layak huni")
                    .contains("Kepada Yth.", "Dinas Perkim", "BUDI CONTOH", "mendesak", "2 Desember 2026")
                    .contains("siti.petugas", CODE, PAGE.toString());
        }
    }

    @Test
    void isTaggedAndTellsNothingOfAnybodyInItsMetadata() throws IOException {
        try (PDDocument letter = letter("BUDI CONTOH", "Dinas Perkim", 2)) {
            assertThat(letter.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(letter.getDocumentCatalog().getLanguage()).isEqualTo("id");
            String metadata = letter.getDocumentInformation().getCOSObject().toString()
                    + new String(letter.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).contains("Surat rujukan").doesNotContain("BUDI", "RJK", "siti");
        }
    }

    @Test
    void keepsMarksAndShowsThatASignIsMissing() throws IOException {
        try (PDDocument letter = letter("Ḥājjah Ñurul H\u0323asan 中村 \uFFFE \uD83D\uDE00", "Dinas Perkim", 1)) {
            assertThat(text(letter)).contains("Ḥājjah Ñurul Ḥasan □□ □ □");
        }
    }

    @Test
    void printsWhatLooksLikeMarkupAndFetchesNothing() throws IOException {
        try (ServerSocket trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            trap.setSoTimeout(300);
            String there = "http://127.0.0.1:" + trap.getLocalPort() + "/x.png";
            String name = "<img src='" + there + "'/>]]>&amp;<style>@import '" + there + "'</style>";
            try (PDDocument letter = letter(name, "<img src=\"file:///etc/hostname\"/>", 1)) {
                String printed = text(letter).replaceAll("\\s", "");
                assertThat(printed).contains(name.replaceAll("\\s", ""));
                assertThat(printed).contains("<imgsrc=\"file:///etc/hostname\"/>");
            }
            Assertions.assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(trap::accept);
        }
    }

    @Test
    void opensNothingThatTheTemplateNames() throws IOException {
        try (ServerSocket trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            trap.setSoTimeout(300);
            Sheet sheet = sheet("http://127.0.0.1:" + trap.getLocalPort() + "/x", "BUDI CONTOH", "Dinas Perkim", 1);
            try (PDDocument letter = letter("id/pandu/gateway/letter/", sheet, PAGE)) {
                assertThat(text(letter)).contains(CODE);
            }
            Assertions.assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(trap::accept);
        }
    }

    @Test
    void staysOnOnePageHoweverMuchThereIsToSay() throws IOException {
        try (PDDocument letter = letter("W".repeat(200), "Dinas Perumahan dan Kawasan Permukiman ".repeat(3), 6)) {
            assertThat(letter.getNumberOfPages()).isEqualTo(1);
            assertThat(text(letter)).contains(CODE);
        }
    }

    @Test
    void leadsTelephonesToThePageThatChecks() throws IOException, ReaderException {
        try (PDDocument letter = letter("BUDI CONTOH", "Dinas Perkim", 1)) {
            assertThat(qr(letter)).isEqualTo(PAGE + "?nomor=RJK-3314-20261123-7F3K9A&kode=" + CODE);
        }
    }

    @Test
    void hasNoQrCodeWhereThePublicReachesNoPage() throws IOException {
        try (PDDocument letter = letter("templates/", sheet("Loket Sragen", "BUDI CONTOH", "Dinas Perkim", 1), null)) {
            assertThat(text(letter)).contains(CODE).doesNotContain("http", "null");
            Assertions.assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> qr(letter));
        }
    }

    private static PDDocument letter(String name, String agency, int agencies) throws IOException {
        return letter("templates/", sheet("Loket Sragen", name, agency, agencies), PAGE);
    }

    private static PDDocument letter(String folder, Sheet sheet, @Nullable URI page) throws IOException {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix(folder);
        files.setSuffix(".html");
        var templates = new SpringTemplateEngine();
        templates.setTemplateResolver(files);
        return Loader.loadPDF(new LetterPdf(templates, page).of(sheet));
    }

    private static Sheet sheet(String requester, String name, String agency, int agencies) {
        var words = new LetterWords(Locale.of("id"));
        return new Sheet(
                words,
                requester,
                "RJK-3314-20261123-7F3K9A",
                words.text("subject", "Rumah tidak layak huni"),
                agency,
                "Kabupaten Sragen",
                List.of(new Line("Nama", name)),
                Collections.nCopies(6, new Line("Prioritas", "mendesak")),
                Collections.nCopies(agencies, new Line(agency, "ditolak")),
                "2 Desember 2026",
                "siti.petugas",
                CODE);
    }

    private static String text(PDDocument letter) throws IOException {
        return new PDFTextStripper().getText(letter);
    }

    private static String qr(PDDocument letter) throws IOException, ReaderException {
        BufferedImage picture = new PDFRenderer(letter).renderImageWithDPI(0, 300);
        int width = picture.getWidth();
        int height = picture.getHeight();
        var dots = new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(dots)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
