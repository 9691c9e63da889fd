package id.pandu.town.usulan;

import id.pandu.town.faults.FaultKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/** A result file that cannot be right. */
final class FalseResult {

    private static final Pattern ID = Pattern.compile("\n[0-9a-f-]{36};");
    private static final Pattern STATUS = Pattern.compile("(\n[^;]*;[^;]*;)[A-Z][a-z]+");

    private FalseResult() {}

    /** Another file in place of this one: about another proposal, or with a status that no desk knows. */
    static SeekableByteChannel of(SeekableByteChannel right, FaultKind fault) throws IOException {
        Path file = Files.createTempFile("usulan", ".csv");
        try (InputStream in = Channels.newInputStream(right)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(file, fault == FaultKind.WRONG_PERSON ? aboutAnother(text) : unknown(text));
        }
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static String aboutAnother(String text) {
        return ID.matcher(text).replaceFirst("\n09990000-0000-4000-8000-999999999999;");
    }

    private static String unknown(String text) {
        return STATUS.matcher(text).replaceFirst("$1Entah");
    }
}
