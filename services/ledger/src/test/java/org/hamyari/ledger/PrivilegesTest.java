package org.hamyari.ledger;

import static org.hamyari.ledger.Fixtures.CAUSE;
import static org.hamyari.ledger.Fixtures.aCity;
import static org.hamyari.ledger.Fixtures.account;
import static org.hamyari.ledger.Fixtures.eur;
import static org.hamyari.ledger.Fixtures.id;
import static org.hamyari.ledger.Fixtures.leg;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.sql.SqlFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each database role can do to the ledger: the service adds and reads in one city, nobody changes or removes. */
class PrivilegesTest {

    private static final String NOT_ALLOWED = "42501";

    private final LedgerDatabase database = LedgerDatabase.shared();
    private final String city = aCity();
    private final Account gateway = account(city, AccountKind.GATEWAY, "sandbox");
    private final Account held = account(city, AccountKind.HELD, "project-1");
    private final UUID id = id();

    @BeforeEach
    void bookOneTransfer() {
        try (LedgerDatabase.Session session = database.session()) {
            session.run(city, ledger -> {
                List.of(gateway, held).forEach(ledger::open);
                ledger.book(id, CAUSE, leg(gateway, held, 100));
            });
        }
        database.snapshots().take(city);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "service | update ledger_transfer set amount = 1                | 42501",
        "service | update ledger_transfer set booked_at = now()         | 42501",
        "service | delete from ledger_transfer                          | 42501",
        "service | truncate ledger_transfer                             | 42501",
        "service | update ledger_account set kind = 'BANK'              | 42501",
        "service | update ledger_account set floor = null               | LG004",
        "service | delete from ledger_account                           | 42501",
        "service | update ledger_snapshot set debits_posted = 1         | 42501",
        "service | delete from ledger_horizon                           | 42501",
        "service | alter table ledger_transfer disable trigger all      | 42501",
        "job     | update ledger_transfer set amount = 1                | 42501",
        "job     | delete from ledger_transfer                          | 42501",
        "job     | insert into ledger_account default values            | 42501",
        "owner   | update ledger_transfer set amount = 1                | LG004",
        "owner   | delete from ledger_transfer                          | LG004",
        "owner   | truncate ledger_transfer                             | LG004",
        "owner   | update ledger_account set floor = null               | LG004",
        "owner   | delete from ledger_account                           | LG004",
        "owner   | truncate ledger_account                              | LG004"})
    void refusesToChangeWhatIsBooked(String role, String statement, String expected) throws SQLException {
        try (Connection connection = database.connection(role); Statement change = connection.createStatement()) {
            change.execute("select set_config('app.city', '" + city + "', false)");
            SQLException refusal = assertThrows(SQLException.class, () -> change.execute(statement));
            assertEquals(expected, refusal.getSQLState());
        }
    }

    @Test
    void connectsAsARoleThatRowSecurityBinds() throws SQLException {
        try (Connection connection = database.connection("service"); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select rolsuper, rolbypassrls from pg_roles where rolname = current_user")) {
            assertTrue(row.next());
            assertFalse(row.getBoolean(1) || row.getBoolean(2));
        }
    }

    @Test
    void runsOnADurableServer() throws SQLException {
        try (Connection connection = database.superuser(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('fsync') || current_setting('synchronous_commit')"
                        + " || current_setting('full_page_writes')")) {
            assertTrue(row.next());
            assertEquals("ononon", row.getString(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger_account", "ledger_transfer", "ledger_horizon", "ledger_snapshot"})
    void hidesTheRowsOfOtherCities(String table) throws SQLException {
        String other = aCity();
        assertTrue(count(table, city) > 0);
        assertEquals(0, count(table, other));
        assertEquals(0, count(table, ""));
    }

    /** Rows of our city that the service sees while the transaction is for the named one. */
    private long count(String table, String named) throws SQLException {
        try (Connection connection = database.connection("service"); Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.city', '" + named + "', false)");
            try (ResultSet row = statement.executeQuery("select count(*) from " + table + " where city_id = '" + city + "'")) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void sharesOnePooledConnectionBetweenTwoCities() {
        String other = aCity();
        Account theirs = account(other, AccountKind.HELD, "project-1");
        try (LedgerDatabase.Session session = database.session()) {
            session.run(other, ledger -> ledger.open(theirs));
            assertEquals(1, session.<Integer>call(other, ledger -> ledger.trialBalance(other).accounts().size()));
            assertEquals(0, session.<Integer>call(other, ledger -> ledger.trialBalance(city).accounts().size()));
            assertEquals(2, session.<Integer>call(city, ledger -> ledger.trialBalance(city).accounts().size()));
            assertEquals(Optional.empty(), session.call(other, ledger -> ledger.state(city, id)));
            assertThrows(IllegalStateException.class, () -> session.call(other, ledger -> ledger.balance(held)));
            assertEquals(List.of(), session.call(other, ledger -> ledger.statement(held, Optional.empty(), 10)).lines());
        }
    }

    @Test
    void booksOnlyInTheCityOfTheTransaction() {
        try (LedgerDatabase.Session session = database.session()) {
            Leg theirs = leg(gateway, held, 1);
            assertThrows(IllegalStateException.class, () -> session.run(aCity(), ledger -> ledger.book(id(), CAUSE, theirs)));
            assertThrows(SqlFailure.class, () -> session.run(aCity(), ledger -> ledger.open(account(city, AccountKind.FEE, ""))));
            assertEquals(eur(100), session.call(city, ledger -> ledger.balance(held)).posted());
        }
    }

    @Test
    void leavesTimeAndTransactionToTheDatabase() {
        for (String column : List.of("booked_at", "xact_id")) {
            assertEquals(NOT_ALLOWED, insertFails("insert into ledger_transfer (city_id, transaction_id, leg, step, state, debit_account,"
                    + " credit_account, amount, currency, cause_type, cause_id, actor, " + column + ") values ('" + city + "', '" + id()
                    + "', 1, 1, 'POSTED', '" + gateway.id() + "', '" + held.id() + "', 1, 'EUR', 'x', 'x', 'x', default)"));
        }
    }

    /** Wrong rows are refused by the database too, for the day someone writes past the library. */
    @ParameterizedTest
    @CsvSource({
        "1, POSTED,  1,  EUR, same,    23514",
        "1, POSTED,  0,  EUR, held,    23514",
        "1, POSTED, -1,  EUR, held,    23514",
        "1, VOIDED,  1,  EUR, held,    23514",
        "2, PENDING, 1,  EUR, held,    LG005",
        "2, POSTED,  1,  EUR, held,    LG005",
        "1, POSTED,  1,  IRR, held,    LG003",
        "1, POSTED,  1,  EUR, unknown, LG002"})
    void refusesARowThatIsNoTransfer(int step, String state, long amount, String currency, String credit, String expected) {
        UUID creditId = switch (credit) {
            case "same" -> gateway.id();
            case "held" -> held.id();
            default -> id();
        };
        assertEquals(expected, insertFails("insert into ledger_transfer (city_id, transaction_id, leg, step, state, debit_account,"
                + " credit_account, amount, currency, cause_type, cause_id, actor) values ('" + city + "', '" + id() + "', 1, "
                + step + ", '" + state + "', '" + gateway.id() + "', '" + creditId + "', " + amount + ", '" + currency
                + "', 'x', 'x', 'x')"));
    }

    private String insertFails(String statement) {
        try (Connection connection = database.connection("service"); Statement insert = connection.createStatement()) {
            insert.execute("select set_config('app.city', '" + city + "', false)");
            return assertThrows(SQLException.class, () -> insert.execute(statement)).getSQLState();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
