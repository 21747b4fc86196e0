package org.hamyari.voting.roll;

import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.sql.SqlFailure;
import org.hamyari.voting.api.RollUploadDto;

/**
 * Who may vote. Works under the role {@code voting_roll}, which can read no ballot, in transactions of its own: a role is a connection,
 * and no transaction of the service spans two of them.
 */
@ApplicationScoped
public class Roll {

    private static final int BATCH = 1_000;

    private final javax.sql.DataSource dataSource;
    private final RollKey key;

    Roll(@DataSource("roll") javax.sql.DataSource dataSource, RollKey key) {
        this.dataSource = dataSource;
        this.key = key;
    }

    /** How many are on the roll and how many of them have voted. */
    public record Turnout(long entries, long voted) {
    }

    /** Adds the persons of a file, all or none; only while the process is a draft. */
    RollUploadDto upload(String cityId, UUID processId, InputStream file) {
        return inTransaction(cityId, connection -> {
            requireDraft(connection, cityId, processId);
            RollFile rows = new RollFile(file);
            long lines = 0;
            long added = 0;
            List<String> batch = rows.next(BATCH);
            while (!batch.isEmpty()) {
                lines += batch.size();
                added += insert(connection, cityId, processId, batch);
                batch = rows.next(BATCH);
            }
            rows.throwIfWrong();
            return new RollUploadDto(added, lines - added, count(connection, cityId, processId).entries());
        });
    }

    /** The lock is the one of casting and closing: an upload that is still running holds the opening up. */
    private static void requireDraft(Connection connection, String cityId, UUID processId) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))")) {
            lock.setString(1, processId.toString());
            lock.execute();
        }
        try (PreparedStatement select = connection.prepareStatement("select state from vote_process where city_id = ? and id = ?")) {
            select.setString(1, cityId);
            select.setObject(2, processId);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new DomainException(new DomainError.NotFound("process"));
                }
                if (!row.getString(1).equals("DRAFT")) {
                    throw new DomainException(new DomainError.Conflict("roll-frozen"));
                }
            }
        }
    }

    private long insert(Connection connection, String cityId, UUID processId, List<String> emails) throws SQLException {
        byte[][] persons = emails.stream().map(email -> key.person(cityId, processId, email)).toArray(byte[][]::new);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into roll.entry (city_id, process_id, person) select ?, ?, unnest(?) on conflict do nothing""")) {
            insert.setString(1, cityId);
            insert.setObject(2, processId);
            insert.setArray(3, connection.createArrayOf("bytea", persons));
            return insert.executeUpdate();
        }
    }

    /** Turnout now. */
    public Turnout turnout(String cityId, UUID processId) {
        return apart(() -> inTransaction(cityId, connection -> count(connection, cityId, processId)));
    }

    /** The name of a person on the roll of a process. */
    public byte[] person(String cityId, UUID processId, String verifiedEmail) {
        return key.person(cityId, processId, verifiedEmail);
    }

    /** Whether a person is on the roll and, if so, has voted. */
    public Optional<Boolean> voted(String cityId, UUID processId, String verifiedEmail) {
        return apart(() -> inTransaction(cityId, connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select voted from roll.entry where city_id = ? and process_id = ? and person = ?")) {
                select.setString(1, cityId);
                select.setObject(2, processId);
                select.setBytes(3, key.person(cityId, processId, verifiedEmail));
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getBoolean(1)) : Optional.empty();
                }
            }
        }));
    }

    private static Turnout count(Connection connection, String cityId, UUID processId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select count(person), count(person) filter (where voted) from roll.entry where city_id = ? and process_id = ?""")) {
            select.setString(1, cityId);
            select.setObject(2, processId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Turnout(row.getLong(1), row.getLong(2));
            }
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private static <T> T apart(Supplier<T> work) {
        return QuarkusTransaction.suspendingExisting().call(work::get);
    }

    private <T> T inTransaction(String cityId, Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement city = connection.prepareStatement("select set_config('app.city', ?, true)")) {
                city.setString(1, cityId);
                city.execute();
            }
            boolean done = false;
            try {
                T result = work.on(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }
}
