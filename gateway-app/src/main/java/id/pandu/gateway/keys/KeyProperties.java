package id.pandu.gateway.keys;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Secret keys. The first of a list is used for what is new; the others are live for what is there.
 *
 * @param personHash keys that persons are hashed with
 * @param column keys that columns are encrypted with
 * @param link keys that links to tasks are signed with; needed where an agency is reached by link
 * @param letter keys that referral letters are sealed with
 */
@ConfigurationProperties("pandu.keys")
public record KeyProperties(
        @DefaultValue List<KeySetting> personHash,
        @DefaultValue List<KeySetting> column,
        @DefaultValue List<KeySetting> link,
        @DefaultValue List<KeySetting> letter) {

    /**
     * One key, in base64.
     *
     * @param id what is stored beside whatever was made with it
     * @param file a file that holds it
     * @param value itself, for the environment
     */
    public record KeySetting(
            @Nullable String id,
            @Nullable String file,
            @Nullable String value) {

        /** The id only. */
        @Override
        public String toString() {
            return "KeySetting[" + id + "]";
        }
    }
}
