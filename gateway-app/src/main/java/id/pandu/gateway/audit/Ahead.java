package id.pandu.gateway.audit;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Things that come one after the other, with a look at the next one. */
interface Ahead<T> extends AutoCloseable {

    /** The next one without taking it; null at the end. */
    @Nullable
    T peek();

    /** Takes the next one; null at the end. */
    @Nullable
    T next() throws SQLException, IOException;

    @Override
    void close() throws SQLException, IOException;
}
