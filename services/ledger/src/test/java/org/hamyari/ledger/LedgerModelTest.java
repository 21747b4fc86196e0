package org.hamyari.ledger;

import static org.hamyari.ledger.Fixtures.CAUSE;
import static org.hamyari.ledger.Fixtures.aCity;
import static org.hamyari.ledger.Fixtures.account;
import static org.hamyari.ledger.Fixtures.eur;
import static org.hamyari.ledger.Fixtures.leg;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.hamyari.platform.problem.DomainException;

/**
 * Random commands against the real ledger and against a model of a few lines that knows nothing of databases (M4): each command is
 * answered alike, and every balance is equal whenever we look. A hundred runs of a hundred commands; each run has a city of its own.
 *
 * <p>Seen to fail with holds left out of {@code available} in {@code ledger_keep_floor} and with {@code step = 2} left out of the
 * sums of {@code ledger_take_snapshot}.
 */
class LedgerModelTest {

    private static final int COMMANDS = 100;
    private static final int COMMANDS_BETWEEN_LOOKS = 10;
    private static final LedgerDatabase DATABASE = LedgerDatabase.shared();
    private static final LedgerDatabase.Session SESSION = DATABASE.session();

    private enum Verb { BOOK, HOLD, POST, VOID, EXPIRE, STORE }

    /** A leg between two of the accounts below. */
    private record Move(int debit, int credit, long cents) {
    }

    private record Command(Verb verb, int id, List<Move> moves) {
    }

    @Property(tries = 100)
    void answersAsTheModelDoes(@ForAll("commands") List<Command> commands) {
        String city = aCity();
        List<Account> accounts = List.of(account(city, AccountKind.GATEWAY, "sandbox"), account(city, AccountKind.HELD, "project-1"),
                account(city, AccountKind.WALLET, "person-1"), account(city, AccountKind.FUND, "fund-1"),
                account(city, AccountKind.BANK, ""));
        Model model = new Model();
        SESSION.run(city, ledger -> {
            accounts.subList(0, 2).forEach(ledger::open);
            accounts.subList(2, 4).forEach(account -> ledger.open(account, eur(0)));
            ledger.open(accounts.get(4), eur(Model.BANK_FLOOR));
        });
        Map<Integer, UUID> ids = new HashMap<>();
        int done = 0;
        for (Command command : commands) {
            Set<String> expected = model.apply(command);
            UUID id = ids.computeIfAbsent(command.id, any -> UUID.randomUUID());
            String answer = apply(city, accounts, id, command);
            assertTrue(expected.contains(answer), () -> command + " was answered " + answer + " instead of " + expected);
            if (++done % COMMANDS_BETWEEN_LOOKS == 0) {
                assertEquals(model.balances(accounts), real(city));
            }
        }
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        Arbitrary<Move> move = Combinators.combine(Arbitraries.integers().between(0, 4), Arbitraries.integers().between(1, 4),
                Arbitraries.longs().between(1, 60)).as((debit, step, cents) -> new Move(debit, (debit + step) % 5, cents));
        Arbitrary<Verb> verb = Arbitraries.frequency(Tuple.of(5, Verb.BOOK), Tuple.of(5, Verb.HOLD), Tuple.of(3, Verb.POST),
                Tuple.of(2, Verb.VOID), Tuple.of(2, Verb.EXPIRE), Tuple.of(1, Verb.STORE));
        return Combinators.combine(verb, Arbitraries.integers().between(0, 50), move.list().ofMinSize(1).ofMaxSize(3))
                .as(Command::new).list().ofSize(COMMANDS);
    }

    private static String apply(String city, List<Account> accounts, UUID id, Command command) {
        Leg[] legs = command.moves.stream().map(move -> leg(accounts.get(move.debit), accounts.get(move.credit), move.cents))
                .toArray(Leg[]::new);
        try {
            return SESSION.call(city, ledger -> switch (command.verb) {
                case BOOK -> ledger.book(id, CAUSE, legs) ? "done" : "repeated";
                case HOLD -> ledger.hold(id, CAUSE, legs) ? "done" : "repeated";
                case POST -> done(() -> ledger.post(city, id, CAUSE));
                case VOID -> done(() -> ledger.voidPending(city, id, CAUSE));
                case EXPIRE -> done(() -> ledger.expire(city, id, CAUSE));
                case STORE -> done(() -> DATABASE.snapshots().take(city));
            });
        } catch (DomainException refused) {
            return refused.error().code();
        }
    }

    private static String done(Runnable command) {
        command.run();
        return "done";
    }

    private static Map<Account, List<Long>> real(String city) {
        Map<Account, List<Long>> balances = new HashMap<>();
        SESSION.call(city, ledger -> ledger.trialBalance(city)).accounts().forEach(balance -> balances.put(balance.account(),
                List.of(balance.debitsPosted().minor(), balance.creditsPosted().minor(), balance.debitsPending().minor(),
                        balance.creditsPending().minor())));
        return balances;
    }

    /** What a ledger is: four numbers an account, and what became of each transaction. */
    private static final class Model {

        private static final long BANK_FLOOR = -50;
        private static final int DEBITS = 0;
        private static final int CREDITS = 1;
        private static final int PENDING = 2;

        private final long[][] sums = new long[5][4];
        private final Map<Integer, String> states = new HashMap<>();
        private final Map<Integer, Command> first = new HashMap<>();

        Set<String> apply(Command command) {
            return switch (command.verb) {
                case STORE -> Set.of("done");
                case BOOK, HOLD -> first.containsKey(command.id) ? again(command) : begin(command);
                case POST -> end(command.id, "POSTED");
                case VOID -> end(command.id, "VOIDED");
                case EXPIRE -> end(command.id, "EXPIRED");
            };
        }

        private Set<String> again(Command command) {
            // A reused id with more legs than before may also be refused for what the further legs take.
            return first.get(command.id).equals(command) ? Set.of("repeated")
                    : command.moves.size() > first.get(command.id).moves.size() ? Set.of("transfer-id-reused", "balance-too-low")
                    : Set.of("transfer-id-reused");
        }

        private Set<String> begin(Command command) {
            long[][] before = copy();
            int shift = command.verb == Verb.HOLD ? PENDING : 0;
            for (Move move : command.moves) {
                sums[move.debit][DEBITS + shift] += move.cents;
                sums[move.credit][CREDITS + shift] += move.cents;
                boolean walletOrFundTaken = move.debit == 2 || move.debit == 3;
                if (walletOrFundTaken && sums[move.debit][1] - sums[move.debit][0] - sums[move.debit][2] < 0
                        || move.credit == 4 && sums[4][0] - sums[4][1] - sums[4][3] < BANK_FLOOR) {
                    for (int account = 0; account < before.length; account++) {
                        sums[account] = before[account];
                    }
                    return Set.of("balance-too-low");
                }
            }
            first.put(command.id, command);
            states.put(command.id, command.verb == Verb.HOLD ? "PENDING" : "POSTED");
            return Set.of("done");
        }

        private Set<String> end(int id, String to) {
            if (!states.containsKey(id)) {
                return Set.of("not-found");
            }
            if (!states.get(id).equals("PENDING")) {
                return Set.of("illegal-transition");
            }
            states.put(id, to);
            for (Move move : first.get(id).moves) {
                sums[move.debit][DEBITS + PENDING] -= move.cents;
                sums[move.credit][CREDITS + PENDING] -= move.cents;
                if (to.equals("POSTED")) {
                    sums[move.debit][DEBITS] += move.cents;
                    sums[move.credit][CREDITS] += move.cents;
                }
            }
            return Set.of("done");
        }

        private long[][] copy() {
            long[][] copy = new long[sums.length][];
            for (int account = 0; account < sums.length; account++) {
                copy[account] = sums[account].clone();
            }
            return copy;
        }

        Map<Account, List<Long>> balances(List<Account> accounts) {
            Map<Account, List<Long>> balances = new HashMap<>();
            for (int account = 0; account < accounts.size(); account++) {
                balances.put(accounts.get(account), Arrays.stream(sums[account]).boxed().toList());
            }
            return balances;
        }
    }
}
