package org.hamyari.ledger;

import static org.hamyari.ledger.Fixtures.CAUSE;
import static org.hamyari.ledger.Fixtures.aCity;
import static org.hamyari.ledger.Fixtures.account;
import static org.hamyari.ledger.Fixtures.eur;
import static org.hamyari.ledger.Fixtures.id;
import static org.hamyari.ledger.Fixtures.leg;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.hamyari.platform.problem.DomainException;
import org.junit.jupiter.api.Test;

/**
 * Money is conserved at every moment (M1): thirty-two clients pay in, move, hold, post, void and pay out while sums are stored all the
 * time, and a reader compares, each time in one REPEATABLE READ snapshot, every balance with a recount of its own that uses neither
 * stored sums nor the ledger's arithmetic.
 *
 * <p>One test breaks the ledger on purpose and sees the recount differ: when the horizon of stored sums is the newest instead of the
 * oldest running transaction, rows that commit late are never counted.
 */
class BankTest {

    private static final int CLIENTS = 32;
    private static final int READS = "soak".equals(System.getProperty("hamyari.size")) ? 20_000 : 500;
    /** As many transactions may start with each look, so that the recount stays short. */
    private static final int STARTS_PER_READ = 16;
    private static final int WALLETS = 6;

    private final String city = aCity();
    private final Account gateway = account(city, AccountKind.GATEWAY, "sandbox");
    private final Account held = account(city, AccountKind.HELD, "project-1");
    private final List<Account> wallets =
            IntStream.range(0, WALLETS).mapToObj(person -> account(city, AccountKind.WALLET, "person-" + person)).toList();

    private record Outcome(int reads, long transfers, List<String> differences) {
    }

    @Test
    void conservesMoneyAtEveryMoment() throws Exception {
        Outcome outcome = run(LedgerDatabase.shared());
        assertEquals(List.of(), outcome.differences);
        assertEquals(READS, outcome.reads);
        assertTrue(outcome.transfers > READS, "the readers met a busy ledger: " + outcome.transfers);
    }

    @Test
    void losesLateRowsWhenTheHorizonIsTheNewestTransaction() throws Exception {
        LedgerDatabase broken = new LedgerDatabase("ledger_wrong_horizon");
        broken.breakFunction("ledger_oldest_running", "pg_snapshot_xmin", "pg_snapshot_xmax");
        // The database would notice, too.
        broken.asOwner("alter table ledger_snapshot drop constraint ledger_snapshot_debits_pending_check,"
                + " drop constraint ledger_snapshot_credits_pending_check");
        assertTrue(!run(broken).differences.isEmpty(), "the recount has to see it");
    }

    private Outcome run(LedgerDatabase database) throws Exception {
        openAndFill(database);
        AtomicBoolean open = new AtomicBoolean(true);
        Semaphore starts = new Semaphore(CLIENTS);
        try (ExecutorService pool = Executors.newCachedThreadPool()) {
            List<Future<?>> busy = new ArrayList<>();
            try {
                for (int client = 0; client < CLIENTS; client++) {
                    Random random = new Random(client);
                    busy.add(pool.submit(() -> trade(database, random, open, starts)));
                }
                busy.add(pool.submit(() -> store(database, open)));
                return read(database, busy, starts);
            } finally {
                open.set(false);
                starts.release(CLIENTS);
                for (Future<?> client : busy) {
                    client.get();
                }
            }
        }
    }

    private void openAndFill(LedgerDatabase database) {
        try (LedgerDatabase.Session session = database.session()) {
            session.run(city, ledger -> {
                List.of(gateway, held).forEach(ledger::open);
                wallets.forEach(wallet -> {
                    ledger.open(wallet, eur(0));
                    ledger.book(id(), CAUSE, leg(gateway, wallet, 1000));
                });
            });
        }
    }

    private void store(LedgerDatabase database, AtomicBoolean open) {
        LedgerSnapshots snapshots = database.snapshots();
        while (open.get()) {
            snapshots.take(city);
        }
    }

    private void trade(LedgerDatabase database, Random random, AtomicBoolean open, Semaphore starts) {
        List<UUID> holds = new ArrayList<>();
        try (LedgerDatabase.Session session = database.session()) {
            starts.acquireUninterruptibly();
            while (open.get()) {
                UUID id = id();
                Account one = wallets.get(random.nextInt(WALLETS));
                Account other = wallets.get((wallets.indexOf(one) + 1 + random.nextInt(WALLETS - 1)) % WALLETS);
                long cents = 1 + random.nextInt(400);
                try {
                    switch (random.nextInt(7)) {
                        case 0 -> session.run(city, ledger -> ledger.book(id, CAUSE, leg(gateway, one, cents)));
                        case 1 -> session.run(city, ledger -> ledger.book(id, CAUSE, leg(one, gateway, cents)));
                        case 2 -> session.run(city, ledger -> ledger.book(id, CAUSE, leg(one, other, cents), leg(other, held, cents)));
                        case 3, 4 -> {
                            session.run(city, ledger -> ledger.hold(id, CAUSE, leg(one, held, cents), leg(held, other, 1)));
                            holds.add(id);
                        }
                        default -> end(session, random, holds);
                    }
                } catch (DomainException refused) {
                    assertEquals("balance-too-low", refused.error().code());
                }
                starts.acquireUninterruptibly();
            }
        }
    }

    private void end(LedgerDatabase.Session session, Random random, List<UUID> holds) {
        if (!holds.isEmpty()) {
            UUID hold = holds.remove(random.nextInt(holds.size()));
            session.run(city, ledger -> {
                switch (random.nextInt(3)) {
                    case 0 -> ledger.voidPending(city, hold, CAUSE);
                    case 1 -> ledger.expire(city, hold, CAUSE);
                    default -> ledger.post(city, hold, CAUSE);
                }
            });
        }
    }

    private Outcome read(LedgerDatabase database, List<Future<?>> busy, Semaphore starts) throws SQLException {
        long transfers = 0;
        try (LedgerDatabase.Session session = database.session(Connection.TRANSACTION_REPEATABLE_READ)) {
            for (int reads = 0; reads < READS; reads++) {
                if (busy.stream().anyMatch(Future::isDone)) {
                    break;
                }
                starts.release(STARTS_PER_READ);
                TrialBalance trial = session.begin(city).trialBalance(city);
                Map<UUID, Balance> recounted = new HashMap<>();
                transfers = recount(session.connection(), recounted);
                session.rollback();
                List<String> differences = differences(trial, recounted);
                if (!differences.isEmpty()) {
                    return new Outcome(reads, transfers, differences);
                }
            }
        }
        return new Outcome(busy.stream().anyMatch(Future::isDone) ? -1 : READS, transfers, List.of());
    }

    private List<String> differences(TrialBalance trial, Map<UUID, Balance> recounted) {
        List<String> differences = new ArrayList<>();
        if (!trial.totals().get("EUR").isBalanced()) {
            differences.add("totals " + trial.totals());
        }
        for (Balance balance : trial.accounts()) {
            Balance nothing = new Balance(balance.account(), eur(0), eur(0), eur(0), eur(0));
            Balance counted = recounted.getOrDefault(balance.account().id(), nothing);
            if (!balance.equals(counted)) {
                differences.add(balance + " but counted " + counted);
            }
            if (balance.account().kind() == AccountKind.WALLET && balance.available().minor() < 0) {
                differences.add("below the floor: " + balance);
            }
        }
        return differences;
    }

    /** Every transfer with what became of it, found by a join and added up here. Returns how many there are. */
    private long recount(Connection connection, Map<UUID, Balance> balances) throws SQLException {
        Map<UUID, Account> accounts = new HashMap<>();
        List.of(gateway, held).forEach(account -> accounts.put(account.id(), account));
        wallets.forEach(account -> accounts.put(account.id(), account));
        long transfers = 0;
        // A fresh table has no statistics yet, and the planner would compare every row with every other.
        try (java.sql.Statement setting = connection.createStatement()) {
            setting.execute("set local enable_nestloop = off");
        }
        try (PreparedStatement statement = connection.prepareStatement("""
                select f.debit_account, f.credit_account, coalesce(e.state, f.state), sum(f.amount), count(*)
                from ledger_transfer f left join ledger_transfer e
                    on e.city_id = f.city_id and e.transaction_id = f.transaction_id and e.leg = f.leg and e.step = 2
                where f.city_id = ? and f.step = 1 group by 1, 2, 3""")) {
            statement.setString(1, city);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long posted = row.getString(3).equals("POSTED") ? row.getLong(4) : 0;
                    long pending = row.getString(3).equals("PENDING") ? row.getLong(4) : 0;
                    Account debit = accounts.get(row.getObject(1, UUID.class));
                    Account credit = accounts.get(row.getObject(2, UUID.class));
                    balances.merge(debit.id(), new Balance(debit, eur(posted), eur(0), eur(pending), eur(0)), BankTest::plus);
                    balances.merge(credit.id(), new Balance(credit, eur(0), eur(posted), eur(0), eur(pending)), BankTest::plus);
                    transfers += row.getLong(5);
                }
            }
        }
        return transfers;
    }

    private static Balance plus(Balance one, Balance other) {
        return new Balance(one.account(), one.debitsPosted().plus(other.debitsPosted()), one.creditsPosted().plus(other.creditsPosted()),
                one.debitsPending().plus(other.debitsPending()), one.creditsPending().plus(other.creditsPending()));
    }
}
