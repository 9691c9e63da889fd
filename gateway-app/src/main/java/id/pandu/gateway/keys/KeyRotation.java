package id.pandu.gateway.keys;

import id.pandu.gateway.keys.RotatingColumn.Stored;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Encrypts anew, in small batches, what an older key encrypted; when nothing is left the older key can go. Safe to run on every node. */
public final class KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final int BATCH = 100;

    private final ColumnCipher cipher;
    private final List<RotatingColumn> columns;

    KeyRotation(ColumnCipher cipher, List<RotatingColumn> columns) {
        this.cipher = cipher;
        this.columns = List.copyOf(columns);
    }

    /** Goes through all columns once; returns how many values are new. */
    public int run() {
        int renewed = 0;
        for (RotatingColumn column : columns) {
            int ofColumn = run(column);
            if (ofColumn > 0) {
                LOG.info("{}: {} values encrypted anew with key {}", column.name(), ofColumn, cipher.currentKeyId());
            }
            renewed += ofColumn;
        }
        return renewed;
    }

    private int run(RotatingColumn column) {
        int renewed = 0;
        List<Stored> batch = column.olderThan(cipher.currentKeyId(), null, BATCH);
        while (!batch.isEmpty()) {
            for (Stored old : batch) {
                renewed += renew(column, old);
            }
            batch = column.olderThan(cipher.currentKeyId(), batch.getLast().row(), BATCH);
        }
        return renewed;
    }

    private int renew(RotatingColumn column, Stored old) {
        try {
            column.replace(old, cipher.encrypt(old.context(), cipher.decrypt(old.context(), old.value())));
            return 1;
        } catch (UndecipherableException unreadable) {
            LOG.warn("{} row {}: {}", column.name(), old.row(), unreadable.getMessage());
            return 0;
        }
    }
}
