package org.hamyari.cities.input;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.web.Cursor;

/** Pages of a list that changes rarely, counted from its beginning. */
@ApplicationScoped
public class Listing {

    private final Cursor cursors;

    Listing(Cursor cursors) {
        this.cursors = cursors;
    }

    /** Which rows to read: one more than wanted, so that it shows whether there is a further page. */
    public record Range(int from, int to) {
    }

    /** A page and the way to the next. */
    public record Listed<T>(List<T> items, PageDto page) {
    }

    /** The page that the cursor names; {@code scope} is the operation with its filters. */
    public <T> Listed<T> page(String scope, String cursor, int limit, Function<Range, List<T>> read) {
        int offset = cursors.read(scope, cursor).map(keys -> Integer.parseInt(keys.getFirst())).orElse(0);
        List<T> found = read.apply(new Range(offset, offset + limit));
        String next = found.size() > limit ? cursors.after(scope, offset + limit) : null;
        return new Listed<>(found.stream().limit(limit).toList(), new PageDto(next, null));
    }
}
