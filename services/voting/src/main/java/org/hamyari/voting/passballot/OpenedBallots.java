package org.hamyari.voting.passballot;

import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import org.hamyari.platform.sql.SqlFailure;

/** The last ballot of each pass after the close, read under the role {@code voting_ballot}, which can read no roll. */
@ApplicationScoped
class OpenedBallots {

    private static final String HEADER = "leaf,voter_id,revision,token,randomizer,signature,nonce,vote\n";

    private final javax.sql.DataSource dataSource;

    OpenedBallots(@DataSource("ballot") javax.sql.DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A line for each, in the order of the log; {@code vote} is the last column, because it holds commas. */
    String file(String cityId, UUID processId) {
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

    private static String read(Connection connection, String cityId, UUID processId) throws SQLException {
        try (PreparedStatement city = connection.prepareStatement("select set_config('app.city', ?, true)")) {
            city.setString(1, cityId);
            city.execute();
        }
        try (PreparedStatement select = connection.prepareStatement("""
                select leaf, ballot_id, revision, token, randomizer, signature, nonce, array_to_string(choices, ',')
                from ballot.opened where city_id = ? and process_id = ? order by leaf""")) {
            select.setString(1, cityId);
            select.setObject(2, processId);
            select.setFetchSize(1_000);
            StringBuilder file = new StringBuilder(HEADER);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    file.append(row.getLong(1)).append(',').append(row.getString(2)).append(',').append(row.getInt(3));
                    for (int column = 4; column <= 7; column++) {
                        file.append(',').append(Base64.getUrlEncoder().withoutPadding().encodeToString(row.getBytes(column)));
                    }
                    file.append(",\"").append(row.getString(8)).append("\"\n");
                }
            }
            return file.toString();
        }
    }
}
