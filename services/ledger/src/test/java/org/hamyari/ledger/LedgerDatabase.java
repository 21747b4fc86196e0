package org.hamyari.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.testing.TestPostgres;

/** A real database with the ledger's tables, used as in production: by the service's role, a city set first in each transaction. */
final class LedgerDatabase {

    private static LedgerDatabase shared;

    private final String name;
    private final String url;
    private final LedgerSnapshots snapshots;

    /** The database of all tests that keep to cities of their own. */
    static synchronized LedgerDatabase shared() {
        if (shared == null) {
            shared = new LedgerDatabase("ledger");
        }
        return shared;
    }

    /** A database of its own, for a test that breaks it. */
    LedgerDatabase(String name) {
        this.name = name;
        this.url = TestPostgres.database(name, List.of());
        Flyway.configure().dataSource(url, name + "_owner", TestPostgres.PASSWORD).locations("classpath:db/platform", "classpath:db/ledger")
                .placeholders(Map.of("service_role", name + "_service", "job_role", name + "_job")).load().migrate();
        this.snapshots = new LedgerSnapshots(new Sql(sameConnection(connection("job"))), () -> Duration.ofMinutes(1));
    }

    /** One connection of the service's role; use it in one thread. */
    Session session() {
        return new Session(connection("service"), Connection.TRANSACTION_READ_COMMITTED);
    }

    Session session(int isolation) {
        return new Session(connection("service"), isolation);
    }

    /** The job, on one connection of the job's role; use it in one thread at a time. */
    LedgerSnapshots snapshots() {
        return snapshots;
    }

    Connection connection(String role) {
        try {
            return DriverManager.getConnection(url, name + "_" + role, TestPostgres.PASSWORD);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Connection superuser() throws SQLException {
        return TestPostgres.superuser(name);
    }

    /** A statement of the tables' owner. */
    void asOwner(String statement) throws SQLException {
        try (Connection owner = connection("owner"); Statement change = owner.createStatement()) {
            change.execute(statement);
        }
    }

    /** Changes a function of the ledger, to see a test fail without the changed part. */
    void breakFunction(String function, String part, String replacement) throws SQLException {
        try (Connection owner = connection("owner"); Statement statement = owner.createStatement()) {
            String definition;
            try (ResultSet row = statement.executeQuery("select pg_get_functiondef('" + function + "'::regproc)")) {
                row.next();
                definition = row.getString(1);
            }
            if (!definition.contains(part)) {
                throw new IllegalArgumentException(function + " has no such part");
            }
            statement.execute(definition.replace(part, replacement));
        }
    }

    /** Transactions of one thread. */
    static final class Session implements AutoCloseable {

        private final Connection connection;
        private final Ledger ledger;

        private Session(Connection connection, int isolation) {
            this.connection = connection;
            try {
                connection.setAutoCommit(false);
                connection.setTransactionIsolation(isolation);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            this.ledger = new Ledger(new Sql(sameConnection(connection)));
        }

        /** One transaction of a city: commits, or rolls back and passes the exception on. */
        <T> T call(String city, Function<Ledger, T> work) {
            begin(city);
            try {
                T result = work.apply(ledger);
                connection.commit();
                return result;
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            } finally {
                rollback();
            }
        }

        void run(String city, Consumer<Ledger> work) {
            call(city, ledger -> {
                work.accept(ledger);
                return null;
            });
        }

        /** Begins a transaction that the test ends itself. */
        Ledger begin(String city) {
            try (var statement = connection.prepareStatement("select set_config('app.city', ?, true)")) {
                statement.setString(1, city);
                statement.execute();
                return ledger;
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        void commit() {
            try {
                connection.commit();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        void rollback() {
            try {
                connection.rollback();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        Connection connection() {
            return connection;
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    /** As a pool does inside a declared transaction: every statement gets the transaction's connection, closing it ends nothing. */
    private static DataSource sameConnection(Connection connection) {
        Connection kept = proxy(Connection.class, connection, "close");
        return (DataSource) Proxy.newProxyInstance(LedgerDatabase.class.getClassLoader(), new Class<?>[] {DataSource.class},
                (self, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return kept;
                });
    }

    private static <T> T proxy(Class<T> type, T target, String ignored) {
        return type.cast(Proxy.newProxyInstance(LedgerDatabase.class.getClassLoader(), new Class<?>[] {type},
                (self, method, arguments) -> {
                    if (method.getName().equals(ignored)) {
                        return null;
                    }
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }
}
