package id.pandu.town.vclaim;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Reads answers as a consumer does: decrypts, then decompresses by the rules of LZ-string. */
final class Answers {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-$";

    private final String compressed;
    private int position;

    private Answers(String compressed) {
        this.compressed = compressed;
    }

    static String open(VClaimCipher secret, String response, String timestamp) throws GeneralSecurityException {
        byte[] key = secret.key(timestamp);
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(Arrays.copyOf(key, 16)));
        byte[] plain = cipher.doFinal(Base64.getDecoder().decode(response));
        return new Answers(new String(plain, StandardCharsets.UTF_8)).decompress();
    }

    private String decompress() {
        List<String> phrases = new ArrayList<>(List.of("", "", ""));
        StringBuilder text = new StringBuilder();
        String last = "";
        int code = bits(2);
        while (code != 2) {
            if (code < 2) {
                phrases.add(String.valueOf((char) bits(code == 0 ? 8 : 16)));
                code = phrases.size() - 1;
            }
            boolean unfinished = code == phrases.size();
            String phrase = unfinished ? last + last.charAt(0) : phrases.get(code);
            text.append(phrase);
            if (!last.isEmpty()) {
                phrases.add(last + phrase.charAt(0));
            }
            last = phrase;
            code = bits(width(phrases.size() + 1));
        }
        return text.toString();
    }

    /** Bits that hold every code there may be next. */
    private static int width(int codes) {
        return 32 - Integer.numberOfLeadingZeros(codes - 1);
    }

    private int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            int six = ALPHABET.indexOf(compressed.charAt(position / 6));
            value |= ((six >> (5 - position % 6)) & 1) << i;
            position++;
        }
        return value;
    }
}
