package org.hamyari.voting.ballot;

import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hamyari.platform.sql.SqlFailure;

/** The ballots after the close, read under the role {@code voting_ballot}, which can read no roll. */
@ApplicationScoped
public class SealedBallots {

    private final javax.sql.DataSource dataSource;

    SealedBallots(@DataSource("ballot") javax.sql.DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** One ballot under its random id. */
    public record SealedBallot(UUID id, List<String> choices) {
    }

    /** All ballots of a closed process, in the order of their random ids. */
    public List<SealedBallot> of(String cityId, UUID processId) {
        return QuarkusTransaction.suspendingExisting().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    return read(connection, cityId, processId);
                } finally {
                    connection.rollback();
                }
            } catch (SQLException failure) {
                throw new SqlFailure(failure);
            }
        });
    }

    private static List<SealedBallot> read(Connection connection, String cityId, UUID processId) throws SQLException {
        try (PreparedStatement city = connection.prepareStatement("select set_config('app.city', ?, true)")) {
            city.setString(1, cityId);
            city.execute();
        }
        try (PreparedStatement select = connection.prepareStatement(
                "select id, choices from ballot.sealed where city_id = ? and process_id = ? order by id::text collate \"C\"")) {
            select.setString(1, cityId);
            select.setObject(2, processId);
            select.setFetchSize(1_000);
            List<SealedBallot> ballots = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ballots.add(new SealedBallot(row.getObject(1, UUID.class), List.of((String[]) row.getArray(2).getArray())));
                }
            }
            return ballots;
        }
    }

    /**
     * Writes anew on disk what the close has emptied. A deleted row stays in its file, with the number of the transaction that made it and
     * so a trace of who voted then, until the file is written anew; so does a deleted key.
     */
    public void forget() {
        QuarkusTransaction.suspendingExisting().run(() -> {
            try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("vacuum (full) ballot.box, ballot.logged, public.pass_secret");
            } catch (SQLException failure) {
                throw new SqlFailure(failure);
            }
        });
    }
}
