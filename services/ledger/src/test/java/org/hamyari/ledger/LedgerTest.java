package org.hamyari.ledger;

import static org.hamyari.ledger.Fixtures.CAUSE;
import static org.hamyari.ledger.Fixtures.aCity;
import static org.hamyari.ledger.Fixtures.account;
import static org.hamyari.ledger.Fixtures.assertRefused;
import static org.hamyari.ledger.Fixtures.eur;
import static org.hamyari.ledger.Fixtures.id;
import static org.hamyari.ledger.Fixtures.leg;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.ProblemTexts;
import org.hamyari.platform.sql.SqlFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final LedgerDatabase database = LedgerDatabase.shared();
    private final String city = aCity();
    private final Account gateway = account(city, AccountKind.GATEWAY, "sandbox");
    private final Account held = account(city, AccountKind.HELD, "project-1");
    private final Account retention = account(city, AccountKind.RETENTION, "project-1");
    private final Account fund = account(city, AccountKind.FUND, "fund-1");
    private final Account bank = account(city, AccountKind.BANK, "");
    private LedgerDatabase.Session session;

    @BeforeEach
    void openAccounts() {
        session = database.session();
        session.run(city, ledger -> {
            List.of(gateway, held, retention).forEach(ledger::open);
            ledger.open(fund, eur(0));
            ledger.open(bank, eur(-100));
        });
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Balance balance(Account account) {
        return session.call(city, ledger -> ledger.balance(account));
    }

    private boolean book(UUID id, Leg... legs) {
        return session.call(city, ledger -> ledger.book(id, CAUSE, legs));
    }

    private boolean hold(UUID id, Leg... legs) {
        return session.call(city, ledger -> ledger.hold(id, CAUSE, legs));
    }

    @Test
    void movesMoneyFromTheCreditedToTheDebitedAccount() {
        assertTrue(book(id(), leg(gateway, held, 1050)));
        assertEquals(new Balance(gateway, eur(1050), eur(0), eur(0), eur(0)), balance(gateway));
        assertEquals(new Balance(held, eur(0), eur(1050), eur(0), eur(0)), balance(held));
        assertEquals(eur(1050), balance(gateway).posted());
        assertEquals(eur(1050), balance(held).available());
    }

    @Test
    void keepsHeldMoneyApartFromPostedMoney() {
        book(id(), leg(gateway, held, 1000));
        hold(id(), leg(held, retention, 300));
        assertEquals(new Balance(held, eur(0), eur(1000), eur(300), eur(0)), balance(held));
        assertEquals(eur(1000), balance(held).posted());
        assertEquals(eur(700), balance(held).available());
        assertEquals(eur(0), balance(retention).available());
        assertEquals(eur(300), balance(retention).creditsPending());
    }

    @Test
    void endsAllLegsOfAHoldTogether() {
        book(id(), leg(gateway, held, 1000), leg(bank, gateway, 1000));
        UUID payout = id();
        hold(payout, leg(held, bank, 900), leg(held, retention, 100));
        session.run(city, ledger -> ledger.post(city, payout, CAUSE));
        assertEquals(new Balance(held, eur(1000), eur(1000), eur(0), eur(0)), balance(held));
        assertEquals(eur(100), balance(bank).posted());
        assertEquals(eur(100), balance(retention).posted());
    }

    @Test
    void booksARepeatedTransactionOnce() {
        UUID id = id();
        assertTrue(book(id, leg(gateway, held, 500), leg(held, retention, 20)));
        assertFalse(book(id, leg(gateway, held, 500), leg(held, retention, 20)));
        assertEquals(eur(480), balance(held).posted());
    }

    @Test
    void refusesAnIdUsedForOtherContent() {
        UUID id = id();
        book(id, leg(gateway, held, 500), leg(held, retention, 20));
        assertRefused("transfer-id-reused", () -> book(id, leg(gateway, held, 501), leg(held, retention, 20)));
        assertRefused("transfer-id-reused", () -> book(id, leg(gateway, held, 500)));
        assertRefused("transfer-id-reused", () -> book(id, leg(gateway, held, 500), leg(held, retention, 20), leg(gateway, held, 1)));
        assertRefused("transfer-id-reused", () -> book(id, leg(held, gateway, 500), leg(held, retention, 20)));
        assertRefused("transfer-id-reused", () -> hold(id, leg(gateway, held, 500), leg(held, retention, 20)));
        assertEquals(eur(480), balance(held).posted());
    }

    @Test
    void repeatsATransactionThoughTheAccountIsEmptyByNow() {
        UUID id = id();
        book(id(), leg(gateway, fund, 100));
        assertTrue(book(id, leg(fund, held, 100)));
        assertFalse(book(id, leg(fund, held, 100)));
    }

    @Test
    void keepsTheFloorToTheLastCent() {
        book(id(), leg(gateway, fund, 100));
        assertRefused("balance-too-low", () -> book(id(), leg(fund, held, 101)));
        book(id(), leg(fund, held, 100));
        assertRefused("balance-too-low", () -> book(id(), leg(fund, held, 1)));
        assertEquals(eur(0), balance(fund).available());
    }

    @Test
    void countsHoldsAgainstTheFloorUntilTheyEnd() {
        UUID hold = id();
        book(id(), leg(gateway, fund, 100));
        hold(hold, leg(fund, held, 60));
        assertRefused("balance-too-low", () -> book(id(), leg(fund, held, 41)));
        assertRefused("balance-too-low", () -> hold(id(), leg(fund, held, 41)));
        session.run(city, ledger -> ledger.voidPending(city, hold, CAUSE));
        assertTrue(book(id(), leg(fund, held, 100)));
    }

    @Test
    void doesNotCountMoneyThatOnlyMayCome() {
        hold(id(), leg(gateway, fund, 100));
        assertRefused("balance-too-low", () -> book(id(), leg(fund, held, 1)));
    }

    @Test
    void checksTheFloorOverAllLegsOfATransaction() {
        book(id(), leg(gateway, fund, 100));
        assertRefused("balance-too-low", () -> book(id(), leg(fund, held, 60), leg(fund, retention, 41)));
        assertEquals(eur(0), balance(held).posted());
        assertTrue(book(id(), leg(fund, held, 60), leg(fund, retention, 40)));
    }

    @Test
    void booksLegsInTheOrderGiven() {
        assertTrue(book(id(), leg(gateway, fund, 50), leg(fund, held, 50)));
        assertRefused("balance-too-low", () -> book(id(), leg(fund, held, 50), leg(gateway, fund, 50)));
    }

    @Test
    void keepsTheFloorOfAnAccountThatGrowsByDebits() {
        assertTrue(book(id(), leg(held, bank, 100)));
        assertRefused("balance-too-low", () -> book(id(), leg(held, bank, 1)));
    }

    @Test
    void opensAnAccountOnce() {
        session.run(city, ledger -> ledger.open(fund, eur(0)));
        assertThrows(IllegalStateException.class, () -> session.run(city, ledger -> ledger.open(fund)));
        assertThrows(IllegalStateException.class, () -> session.run(city, ledger -> ledger.open(fund, eur(1))));
    }

    @Test
    void refusesAnAccountThatIsNotOpen() {
        Account unknown = account(city, AccountKind.HELD, "nobody");
        assertThrows(IllegalStateException.class, () -> book(id(), leg(gateway, unknown, 1)));
        assertThrows(IllegalStateException.class, () -> balance(unknown));
    }

    @Test
    void refusesShapesThatAreNoTransfer() {
        Account rials = new Account(city, AccountKind.HELD, "project-1", "IRR");
        Account elsewhere = account(aCity(), AccountKind.HELD, "project-1");
        assertThrows(IllegalArgumentException.class, () -> leg(gateway, held, 0));
        assertThrows(IllegalArgumentException.class, () -> leg(gateway, held, -5));
        assertThrows(IllegalArgumentException.class, () -> leg(held, held, 5));
        assertThrows(IllegalArgumentException.class, () -> leg(gateway, rials, 5));
        assertThrows(IllegalArgumentException.class, () -> new Leg(gateway, held, new Money(5, "IRR")));
        assertThrows(IllegalArgumentException.class, () -> leg(gateway, elsewhere, 5));
        assertThrows(IllegalArgumentException.class, () -> book(id()));
    }

    @Test
    void countsExactlyAsFarAsALongReachesAndThrowsBeyond() {
        book(id(), leg(gateway, held, Long.MAX_VALUE));
        assertEquals(Long.MAX_VALUE, balance(held).posted().minor());
        book(id(), leg(gateway, held, 1));
        assertThrows(ArithmeticException.class, () -> balance(held));
        book(id(), leg(held, gateway, 1));
        assertThrows(ArithmeticException.class, () -> balance(held), "both sums are told, not only their difference");
    }

    @Test
    void keepsTheFloorBeyondALong() {
        book(id(), leg(gateway, fund, Long.MAX_VALUE));
        book(id(), leg(gateway, fund, Long.MAX_VALUE));
        assertTrue(book(id(), leg(fund, held, Long.MAX_VALUE)));
        assertTrue(book(id(), leg(fund, retention, Long.MAX_VALUE)));
        assertRefused("balance-too-low", () -> book(id(), leg(fund, held, 1)));
    }

    @Test
    void listsAllAccountsOfTheCityWithBalancedTotals() {
        Account rialGateway = new Account(city, AccountKind.GATEWAY, "sandbox", "IRR");
        Account rialHeld = new Account(city, AccountKind.HELD, "project-1", "IRR");
        session.run(city, ledger -> List.of(rialGateway, rialHeld).forEach(ledger::open));
        book(id(), leg(gateway, held, 1000));
        hold(id(), leg(held, retention, 10));
        book(id(), new Leg(rialGateway, rialHeld, new Money(2_000_000, "IRR")));

        TrialBalance trial = session.call(city, ledger -> ledger.trialBalance(city));
        assertEquals(List.of("bank", "fund:fund-1", "gateway:sandbox", "gateway:sandbox", "held:project-1", "held:project-1",
                "retention:project-1"), trial.accounts().stream().map(balance -> balance.account().code()).toList());
        assertEquals(new TrialBalance.Total(eur(1000), eur(1000), eur(10), eur(10)), trial.totals().get("EUR"));
        assertEquals(new Money(2_000_000, "IRR"), trial.totals().get("IRR").debitsPosted());
        assertTrue(trial.totals().values().stream().allMatch(TrialBalance.Total::isBalanced));
    }

    @Test
    void tellsTheTrialBalanceOfAnEarlierMoment() {
        UUID hold = id();
        book(id(), leg(gateway, held, 1000));
        hold(hold, leg(held, retention, 10));
        Instant then = session.call(city, ledger -> ledger.trialBalance(city)).asOf();
        TrialBalance before = session.call(city, ledger -> ledger.trialBalance(city));
        session.run(city, ledger -> ledger.post(city, hold, CAUSE));
        book(id(), leg(gateway, held, 7));

        assertEquals(before.accounts(), session.call(city, ledger -> ledger.trialBalance(city, then)).accounts());
        TrialBalance now = session.call(city, ledger -> ledger.trialBalance(city));
        assertEquals(now, session.call(city, ledger -> ledger.trialBalance(city, now.asOf())));
        assertEquals(List.of(), session.call(city, ledger -> ledger.trialBalance(city, Instant.EPOCH)).accounts());
    }

    @Test
    void tellsTheStatementOfAnAccountPageByPage() {
        UUID hold = id();
        book(id(), leg(gateway, held, 1000));
        hold(hold, leg(held, retention, 10));
        session.run(city, ledger -> ledger.expire(city, hold, CAUSE));
        book(id(), leg(gateway, retention, 1));
        book(id(), leg(gateway, held, 7));

        List<Statement.Line> lines = new ArrayList<>();
        Optional<Statement.Position> next = Optional.empty();
        int pages = 0;
        do {
            Optional<Statement.Position> from = next;
            Statement page = session.call(city, ledger -> ledger.statement(held, from, 2));
            lines.addAll(page.lines());
            next = Optional.ofNullable(page.next());
            pages++;
        } while (next.isPresent());

        assertEquals(2, pages);
        assertEquals(List.of("credit POSTED 7 gateway:sandbox", "debit EXPIRED 10 retention:project-1",
                "debit PENDING 10 retention:project-1", "credit POSTED 1000 gateway:sandbox"),
                lines.stream().map(line -> (line.isDebit() ? "debit " : "credit ") + line.state() + " " + line.amount().minor() + " "
                        + line.counterpart().code()).toList());
        assertEquals(CAUSE, lines.getFirst().cause());
        assertEquals(List.of(false, true, false, false), lines.stream().map(Statement.Line::endsHold).toList());
    }

    @Test
    void endsAStatementThatFillsItsPageExactly() {
        book(id(), leg(gateway, held, 1));
        assertNull(session.call(city, ledger -> ledger.statement(held, Optional.empty(), 1)).next());
        assertThrows(IllegalArgumentException.class, () -> session.call(city, ledger -> ledger.statement(held, Optional.empty(), 101)));
    }

    @Test
    void booksNothingAgainstAFloorAtRepeatableRead() {
        book(id(), leg(gateway, fund, 100));
        try (LedgerDatabase.Session repeatable = database.session(Connection.TRANSACTION_REPEATABLE_READ)) {
            assertThrows(SqlFailure.class, () -> repeatable.run(city, ledger -> ledger.book(id(), CAUSE, leg(fund, held, 1))));
        }
        assertEquals(eur(100), balance(fund).available());
    }

    @Test
    void givesAnAccountOneIdWhereverItIsComputed() {
        Account account = new Account("isfahan", AccountKind.HELD, "project-1", "IRR");
        assertEquals(account.id(), new Account("isfahan", AccountKind.HELD, "project-1", "IRR").id());
        assertEquals(8, account.id().version());
        assertEquals(2, account.id().variant());
        assertThrows(IllegalArgumentException.class, () -> new Account("isfahan", AccountKind.HELD, "a\0b", "IRR"));
    }

    @Test
    void hasATextInBothLanguagesForEachRefusal() {
        ProblemTexts texts = new ProblemTexts();
        for (String code : List.of("balance-too-low", "transfer-id-reused")) {
            for (String language : ProblemTexts.LANGUAGES) {
                assertTrue(texts.has(language, code + ".title") && texts.has(language, code + ".detail"), code + " in " + language);
            }
        }
    }
}
