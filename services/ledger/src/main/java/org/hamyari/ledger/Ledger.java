package org.hamyari.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.sql.SqlFailure;

/**
 * Books money in the caller's transaction: it begins and commits none. After any exception the caller's transaction has to roll back,
 * as a declared transaction does.
 *
 * <p>A transaction of the ledger has an id made by the caller and one or more legs, all or none. Booking the same again changes
 * nothing; the same id with other content is refused. Accounts with a floor are locked until the caller's transaction ends.
 */
@ApplicationScoped
public class Ledger {

    /** Lines a page of a statement has at most. */
    public static final int MAX_LINES = 100;

    private static final int MAX_LEGS = 100;
    private static final String FLOOR = "LG001";
    private static final String ACCOUNT_NOT_OPEN = "LG002";

    private final Sql sql;

    public Ledger(Sql sql) {
        this.sql = sql;
    }

    /** Opens an account that may stand anywhere. Opening it again does nothing. */
    public void open(Account account) {
        open(account, (Long) null);
    }

    /** Opens an account that never falls below a floor. Opening it again does nothing, with another floor it is refused. */
    public void open(Account account, Money floor) {
        if (!floor.currency().equals(account.currency())) {
            throw new IllegalArgumentException("the floor is in the account's currency");
        }
        open(account, floor.minor());
    }

    private void open(Account account, Long floor) {
        int opened = sql.update("""
                insert into ledger_account (city_id, id, kind, type, reference, currency, floor) values (?, ?, ?, ?, ?, ?, ?::bigint)
                on conflict do nothing""",
                account.cityId(), account.id(), account.kind().name(), account.kind().type().name(), account.reference(),
                account.currency(), floor);
        if (opened == 0 && sql.first("select 1 from ledger_account where city_id = ? and id = ? and floor is not distinct from ?::bigint",
                row -> true, account.cityId(), account.id(), floor).isEmpty()) {
            throw new IllegalStateException(account.code() + " is open with another floor");
        }
    }

    /** Moves money now. False when this very transaction was booked before. */
    public boolean book(UUID transactionId, Cause cause, Leg... legs) {
        return add(transactionId, TransferState.POSTED, cause, List.of(legs));
    }

    /** Holds money until it is posted, voided or expires. False when this very transaction was held before. */
    public boolean hold(UUID transactionId, Cause cause, Leg... legs) {
        return add(transactionId, TransferState.PENDING, cause, List.of(legs));
    }

    /** Makes a hold final, with all its legs. */
    public void post(String cityId, UUID transactionId, Cause cause) {
        end(cityId, transactionId, TransferState.POSTED, cause);
    }

    /** Gives a hold up because someone decided so. */
    public void voidPending(String cityId, UUID transactionId, Cause cause) {
        end(cityId, transactionId, TransferState.VOIDED, cause);
    }

    /** Gives a hold up because its time is over; the caller keeps the time. */
    public void expire(String cityId, UUID transactionId, Cause cause) {
        end(cityId, transactionId, TransferState.EXPIRED, cause);
    }

    private boolean add(UUID transactionId, TransferState state, Cause cause, List<Leg> legs) {
        if (legs.isEmpty() || legs.size() > MAX_LEGS) {
            throw new IllegalArgumentException("a transaction has 1 to " + MAX_LEGS + " legs");
        }
        String cityId = legs.getFirst().debit().cityId();
        if (legs.stream().anyMatch(leg -> !leg.debit().cityId().equals(cityId))) {
            throw new IllegalArgumentException("a transaction stays in one city");
        }
        int added = insert(cityId, transactionId, state, cause, legs);
        if (added == legs.size()) {
            return true;
        }
        if (added > 0 || !firstSteps(cityId, transactionId).equals(legs.stream().map(leg -> Row.of(leg, state)).toList())) {
            throw new DomainException(new DomainError.Conflict("transfer-id-reused"));
        }
        return false;
    }

    private int insert(String cityId, UUID transactionId, TransferState state, Cause cause, List<Leg> legs) {
        try {
            // Each row's trigger locks what the row takes from. Several rows would do so in the order of legs, and two transactions could
            // wait for each other: so their locks come first, in the order of ids.
            return sql.update("""
                    with locked as materialized (
                        select id from ledger_account where city_id = ? and id = any (?::uuid[]) and floor is not null
                        order by id for update
                    )
                    insert into ledger_transfer (city_id, transaction_id, leg, step, state, debit_account, credit_account, amount, currency,
                        cause_type, cause_id, actor, rule_version)
                    select ?, ?, leg, 1, ?, debit, credit, amount, currency, ?, ?, ?, ?::text
                    from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[]) with ordinality as l (debit, credit, amount, currency, leg)
                    where (select count(*) from locked) >= 0
                    order by leg
                    on conflict do nothing""",
                    cityId, legs.size() == 1 ? new String[0]
                            : legs.stream().flatMap(Leg::lessened).map(account -> account.id().toString()).toArray(String[]::new),
                    cityId, transactionId, state.name(), cause.type(), cause.id(), cause.actor(), cause.ruleVersion(),
                    array(legs, leg -> leg.debit().id()), array(legs, leg -> leg.credit().id()),
                    array(legs, leg -> leg.amount().minor()), array(legs, leg -> leg.amount().currency()));
        } catch (SqlFailure failure) {
            throw refusal(failure);
        }
    }

    private static String[] array(List<Leg> legs, Function<Leg, Object> column) {
        return legs.stream().map(column).map(String::valueOf).toArray(String[]::new);
    }

    private static RuntimeException refusal(SqlFailure failure) {
        String state = failure.getCause() instanceof SQLException cause ? cause.getSQLState() : null;
        if (FLOOR.equals(state)) {
            return new DomainException(new DomainError.Conflict("balance-too-low"));
        }
        return ACCOUNT_NOT_OPEN.equals(state) ? new IllegalStateException("open the account before booking on it", failure) : failure;
    }

    private void end(String cityId, UUID transactionId, TransferState to, Cause cause) {
        int ended = sql.update("""
                insert into ledger_transfer (city_id, transaction_id, leg, step, state, debit_account, credit_account, amount, currency,
                    cause_type, cause_id, actor, rule_version)
                select city_id, transaction_id, leg, 2, ?, debit_account, credit_account, amount, currency, ?, ?, ?, ?::text
                from ledger_transfer where city_id = ? and transaction_id = ? and step = 1 and state = 'PENDING'
                order by leg
                on conflict do nothing""",
                to.name(), cause.type(), cause.id(), cause.actor(), cause.ruleVersion(), cityId, transactionId);
        if (ended == 0) {
            TransferState from = state(cityId, transactionId).orElseThrow(() -> new DomainException(new DomainError.NotFound("transfer")));
            throw new DomainException(new DomainError.IllegalTransition(from.name(), to.name(), from.allowedMoves()));
        }
    }

    /** What a transaction has come to; empty when there is none with this id. */
    public Optional<TransferState> state(String cityId, UUID transactionId) {
        return sql.first("""
                select state from ledger_transfer where city_id = ? and transaction_id = ? order by step desc limit 1""",
                row -> TransferState.valueOf(row.getString(1)), cityId, transactionId);
    }

    private List<Row> firstSteps(String cityId, UUID transactionId) {
        return sql.list("""
                select debit_account, credit_account, amount, currency, state from ledger_transfer
                where city_id = ? and transaction_id = ? and step = 1 order by leg""",
                row -> new Row(row.getObject(1, UUID.class), row.getObject(2, UUID.class), new Money(row.getLong(3), row.getString(4)),
                        TransferState.valueOf(row.getString(5))),
                cityId, transactionId);
    }

    private record Row(UUID debit, UUID credit, Money amount, TransferState state) {
        static Row of(Leg leg, TransferState state) {
            return new Row(leg.debit().id(), leg.credit().id(), leg.amount(), state);
        }
    }

    /** The balance as this statement sees it. */
    public Balance balance(Account account) {
        return sql.first("""
                select b.debits_posted, b.credits_posted, b.debits_pending, b.credits_pending
                from ledger_account a, ledger_balance(a.city_id, a.id) b where a.city_id = ? and a.id = ?""",
                row -> balance(account, row, 1), account.cityId(), account.id())
                .orElseThrow(() -> new IllegalStateException(account.code() + " is not open"));
    }

    /**
     * Locks the account until the transaction ends and reads its balance: for a decision about what is left, such as a share of a
     * pot. Whoever decides by an unlocked balance checks first and acts too late. Needs isolation {@code READ COMMITTED}.
     */
    public Balance lockedBalance(Account account) {
        sql.first("select 1 from ledger_account where city_id = ? and id = ? for update", row -> true, account.cityId(), account.id());
        return balance(account);
    }

    /** All accounts of a city now. */
    public TrialBalance trialBalance(String cityId) {
        return new TrialBalance(cityId, now(), sql.list("""
                select a.kind, a.reference, a.currency, b.debits_posted, b.credits_posted, b.debits_pending, b.credits_pending
                from ledger_account a, ledger_balance(a.city_id, a.id) b
                where a.city_id = ? order by a.kind, a.reference, a.currency""",
                row -> balance(account(cityId, row, 1), row, 4), cityId));
    }

    /**
     * All accounts of a city as booked up to a moment, summed from the first transfer on. Time is that of the booking transaction's
     * start: a moment so near that such transactions still run may gain rows.
     */
    public TrialBalance trialBalance(String cityId, Instant asOf) {
        return new TrialBalance(cityId, asOf, sql.list("""
                with booked as (
                    select * from ledger_transfer where city_id = ? and booked_at <= ?::timestamptz
                ), move as (
                    select debit_account as account, true as is_debit, amount, state, step from booked
                    union all select credit_account, false, amount, state, step from booked
                ), total as (
                    select account, is_debit, coalesce(sum(amount) filter (where state = 'POSTED'), 0) as posted,
                        coalesce(sum(case when state = 'PENDING' then amount when step = 2 then -amount end), 0) as pending
                    from move group by account, is_debit
                )
                select a.kind, a.reference, a.currency, coalesce(d.posted, 0), coalesce(c.posted, 0), coalesce(d.pending, 0),
                    coalesce(c.pending, 0)
                from ledger_account a left join total d on d.account = a.id and d.is_debit
                    left join total c on c.account = a.id and not c.is_debit
                where a.city_id = ? and a.opened_at <= ?::timestamptz order by a.kind, a.reference, a.currency""",
                row -> balance(account(cityId, row, 1), row, 4), cityId, asOf, cityId, asOf));
    }

    /** What moved on an account, newest first: a page of at most {@code limit} lines after a position, or from the newest on. */
    public Statement statement(Account account, Optional<Statement.Position> after, int limit) {
        if (limit < 1 || limit > MAX_LINES) {
            throw new IllegalArgumentException("a page has 1 to " + MAX_LINES + " lines");
        }
        Statement.Position from = after.orElse(Statement.Position.NEWEST);
        List<Statement.Line> lines = new ArrayList<>(sql.list("""
                select m.transaction_id, m.leg, m.step, m.state, m.is_debit, a.kind, a.reference, a.currency, m.amount, m.cause_type,
                    m.cause_id, m.actor, m.rule_version, m.booked_at, m.xact_id
                from (
                    (select *, true as is_debit, credit_account as other from ledger_transfer
                    where city_id = ? and debit_account = ? and (xact_id, transaction_id, leg, step) < (?, ?, ?, ?)
                    order by xact_id desc, transaction_id desc, leg desc, step desc limit ?)
                    union all
                    (select *, false, debit_account from ledger_transfer
                    where city_id = ? and credit_account = ? and (xact_id, transaction_id, leg, step) < (?, ?, ?, ?)
                    order by xact_id desc, transaction_id desc, leg desc, step desc limit ?)
                ) m join ledger_account a on a.city_id = m.city_id and a.id = m.other
                order by m.xact_id desc, m.transaction_id desc, m.leg desc, m.step desc limit ?""",
                row -> line(account.cityId(), row),
                account.cityId(), account.id(), from.xactId(), from.transactionId(), from.leg(), from.step(), limit + 1,
                account.cityId(), account.id(), from.xactId(), from.transactionId(), from.leg(), from.step(), limit + 1, limit + 1));
        if (lines.size() <= limit) {
            return new Statement(account, List.copyOf(lines), null);
        }
        lines.removeLast();
        return new Statement(account, List.copyOf(lines), lines.getLast().position());
    }

    private static Statement.Line line(String cityId, ResultSet row) throws SQLException {
        UUID transactionId = row.getObject(1, UUID.class);
        int leg = row.getInt(2);
        int step = row.getInt(3);
        Account counterpart = account(cityId, row, 6);
        return new Statement.Line(transactionId, leg, TransferState.valueOf(row.getString(4)), step == 2, row.getBoolean(5), counterpart,
                new Money(row.getLong(9), counterpart.currency()),
                new Cause(row.getString(10), row.getString(11), row.getString(12), row.getString(13)), Sql.instant(row, 14),
                new Statement.Position(row.getLong(15), transactionId, leg, step));
    }

    private Instant now() {
        return sql.first("select now()", row -> Sql.instant(row, 1)).orElseThrow();
    }

    private static Account account(String cityId, ResultSet row, int column) throws SQLException {
        return new Account(cityId, AccountKind.valueOf(row.getString(column)), row.getString(column + 1), row.getString(column + 2));
    }

    private static Balance balance(Account account, ResultSet row, int column) throws SQLException {
        return new Balance(account, money(account, row, column), money(account, row, column + 1), money(account, row, column + 2),
                money(account, row, column + 3));
    }

    /** Exact: a sum beyond what {@link Money} holds throws instead of wrapping. */
    private static Money money(Account account, ResultSet row, int column) throws SQLException {
        return new Money(row.getBigDecimal(column).longValueExact(), account.currency());
    }
}
