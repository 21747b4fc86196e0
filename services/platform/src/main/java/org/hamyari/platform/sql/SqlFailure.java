package org.hamyari.platform.sql;

import java.sql.SQLException;

/** A statement failed. Carries the database's state code; its message is for the log, never for a client. */
public class SqlFailure extends RuntimeException {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String UNIQUE_VIOLATION = "23505";

    private final String state;

    public SqlFailure(SQLException cause) {
        super(cause);
        this.state = cause.getSQLState();
    }

    public boolean isLockTimeout() {
        return LOCK_NOT_AVAILABLE.equals(state);
    }

    public boolean isUniqueViolation() {
        return UNIQUE_VIOLATION.equals(state);
    }
}
