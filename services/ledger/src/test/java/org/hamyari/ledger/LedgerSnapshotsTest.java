package org.hamyari.ledger;

import static org.hamyari.ledger.Fixtures.CAUSE;
import static org.hamyari.ledger.Fixtures.aCity;
import static org.hamyari.ledger.Fixtures.account;
import static org.hamyari.ledger.Fixtures.eur;
import static org.hamyari.ledger.Fixtures.id;
import static org.hamyari.ledger.Fixtures.leg;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stored sums change what reading costs, never what is read. */
class LedgerSnapshotsTest {

    private final LedgerDatabase database = LedgerDatabase.shared();
    private final LedgerSnapshots snapshots = database.snapshots();
    private final String city = aCity();
    private final Account gateway = account(city, AccountKind.GATEWAY, "sandbox");
    private final Account held = account(city, AccountKind.HELD, "project-1");
    private final UUID hold = id();
    private LedgerDatabase.Session session;

    @BeforeEach
    void bookAndHold() {
        session = database.session();
        session.run(city, ledger -> {
            List.of(gateway, held).forEach(ledger::open);
            ledger.book(id(), CAUSE, leg(gateway, held, 100));
            ledger.hold(hold, CAUSE, leg(gateway, held, 30));
        });
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Balance heldBalance() {
        return session.call(city, ledger -> ledger.balance(held));
    }

    private String stored(String column) throws SQLException {
        try (Connection connection = database.superuser(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + column + " from ledger_snapshot where city_id = '" + city
                        + "' and account_id = '" + held.id() + "'")) {
            return row.next() ? row.getString(1) : "none";
        }
    }

    private void asSuperuser(String statement) throws SQLException {
        try (Connection connection = database.superuser(); Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    @Test
    void addsOnlyWhatCameSinceTheLastTime() throws SQLException {
        assertEquals("none", stored("credits_posted"));
        snapshots.take(city);
        assertEquals("100", stored("credits_posted"));
        assertEquals("30", stored("credits_pending"));
        session.run(city, ledger -> ledger.post(city, hold, CAUSE));
        snapshots.take(city);
        snapshots.take(city);
        assertEquals("130", stored("credits_posted"));
        assertEquals("0", stored("credits_pending"));
        assertEquals(new Balance(held, eur(0), eur(130), eur(0), eur(0)), heldBalance());
    }

    @Test
    void readsTheStoredSumsAndTheRowsAfterThem() throws SQLException {
        snapshots.take(city);
        session.run(city, ledger -> ledger.book(id(), CAUSE, leg(gateway, held, 5)));
        asSuperuser("update ledger_snapshot set credits_posted = 1000 where city_id = '" + city + "' and account_id = '" + held.id() + "'");
        assertEquals(eur(1005), heldBalance().creditsPosted());
    }

    @Test
    void leavesOutWhatATransactionStillRunningHasWritten() throws SQLException {
        try (LedgerDatabase.Session slow = database.session()) {
            slow.begin(city).book(id(), CAUSE, leg(gateway, held, 7));
            session.run(city, ledger -> ledger.book(id(), CAUSE, leg(gateway, held, 5)));
            snapshots.take(city);
            assertEquals(eur(105), heldBalance().creditsPosted());
            slow.commit();
        }
        assertEquals(eur(112), heldBalance().creditsPosted());
        snapshots.take(city);
        assertEquals(eur(112), heldBalance().creditsPosted());
        assertEquals("112", stored("credits_posted"));
    }

    @Test
    void ignoresAndReplacesSumsThatCameWithADumpOfAnotherCluster() throws SQLException {
        snapshots.take(city);
        asSuperuser("update ledger_horizon set horizon = 9000000000000000000 where city_id = '" + city + "'");
        asSuperuser("update ledger_snapshot set credits_posted = 9999 where city_id = '" + city + "'");
        assertEquals(eur(100), heldBalance().creditsPosted());
        snapshots.take(city);
        assertEquals("100", stored("credits_posted"));
        assertEquals(eur(100), heldBalance().creditsPosted());
    }

    @Test
    void storesTheSumsOfEveryCity() throws SQLException {
        snapshots.takeAll();
        assertEquals("100", stored("credits_posted"));
    }

    @Test
    void storesNothingFromAnOldSnapshotOfTheDatabase() throws SQLException {
        try (Connection connection = database.connection("job"); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            SQLException refusal = assertThrows(SQLException.class, () -> statement.execute("select ledger_take_snapshot('" + city + "')"));
            assertEquals("LG006", refusal.getSQLState());
        }
    }
}
