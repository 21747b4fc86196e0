package org.hamyari.platform.sql;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Tells a database that cannot be reached now from a statement that is wrong. */
public final class DatabaseAway {

    /** Connection lost or refused; too many of them; shut down or crashed (SQL standard and PostgreSQL, appendix A). */
    private static final List<String> STATES = List.of("08", "53", "57P");

    private DatabaseAway() {
    }

    /** Whether that is behind the failure. A transaction manager names the cause of a failed commit only among what it suppressed. */
    public static boolean causes(Throwable failure) {
        return failure != null && (isAway(failure)
                || Stream.concat(Stream.ofNullable(failure.getCause()), Arrays.stream(failure.getSuppressed())).anyMatch(DatabaseAway::causes));
    }

    private static boolean isAway(Throwable failure) {
        if (!(failure instanceof SQLException statement)) {
            return false;
        }
        String state = statement.getSQLState();
        // The pool gives up with a time-out and no state.
        return state == null ? statement.getCause() instanceof TimeoutException : STATES.stream().anyMatch(state::startsWith);
    }
}
