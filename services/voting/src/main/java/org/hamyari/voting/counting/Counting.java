package org.hamyari.voting.counting;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.FieldError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.voting.api.CompletionDto;
import org.hamyari.voting.api.OrderDto;
import org.hamyari.voting.api.RuleDto;
import org.hamyari.voting.api.SwitchDto;
import org.hamyari.voting.api.TieBreakDto;
import org.hamyari.voting.api.UtilityDto;
import org.hamyari.voting.tally.Completion;
import org.hamyari.voting.tally.Deadline;
import org.hamyari.voting.tally.Election;
import org.hamyari.voting.tally.ElectionReader;
import org.hamyari.voting.tally.Explanation;
import org.hamyari.voting.tally.Order;
import org.hamyari.voting.tally.PbError;
import org.hamyari.voting.tally.PbException;
import org.hamyari.voting.tally.PbLimits;
import org.hamyari.voting.tally.Rule;
import org.hamyari.voting.tally.Tally;
import org.hamyari.voting.tally.TallyOptions;
import org.hamyari.voting.tally.TallyResult;
import org.hamyari.voting.tally.TieRule;
import org.hamyari.voting.tally.Utility;

/** Reads and counts files on behalf of the API: what the counting itself refuses becomes a problem with its line or parameter. */
public final class Counting {

    private Counting() {
    }

    /** An election and its outcome. */
    public record Counted(Election election, TallyResult result) {

        /** What goes beyond the outcome. */
        public Explanation explanation(Deadline deadline) {
            return Explanation.of(election, result, deadline);
        }
    }

    /** How greedy rules rank, and whether MES is compared with them. */
    public record Greedy(OrderDto order, SwitchDto comparison) {
    }

    /** The options of a request; what is left out has the default of the specification. */
    public static TallyOptions options(RuleDto rule, UtilityDto utility, CompletionDto completion, TieBreakDto tieBreak, String step,
            Greedy greedy) {
        BigDecimal by = step == null ? BigDecimal.ONE : new BigDecimal(step);
        if (by.signum() == 0) {
            throw new DomainException(Invalid.field("/step", "step-not-positive"));
        }
        return fitting(new TallyOptions(Rule.valueOf(rule.name()), utility == null ? Utility.COST : Utility.valueOf(utility.name()),
                completion == null ? Completion.NONE : Completion.valueOf(completion.name()),
                tieBreak == null ? TieRule.ID : TieRule.valueOf(tieBreak.name()), by,
                greedy.order() == null ? Order.RATIO : Order.valueOf(greedy.order().name()), greedy.comparison() == SwitchDto.TRUE));
    }

    /** The same options, or a refusal that names each one that means nothing under the rule. */
    public static TallyOptions fitting(TallyOptions options) {
        if (!options.misfits().isEmpty()) {
            throw new DomainException(new Invalid(options.misfits().stream()
                    .map(name -> new FieldError("/" + name, "does-not-fit-rule", List.of(options.rule().wire()))).toList()));
        }
        return options;
    }

    /** Reads a file and says what is wrong with it, without counting. */
    public static Election read(Path file, TallyOptions options, Deadline deadline) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(in, options, deadline);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (PbException refused) {
            throw invalid(refused);
        }
    }

    private static Election read(InputStream in, TallyOptions options, Deadline deadline) throws IOException {
        Election election = ElectionReader.read(in, PbLimits.DEFAULT, deadline);
        if (!options.utility().fits(election.voteType())) {
            throw new DomainException(Invalid.field("/utility", "utility-does-not-fit", election.voteType().wire()));
        }
        return election;
    }

    /** Reads and counts a file. */
    public static Counted count(Path file, TallyOptions options, Deadline deadline) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return count(in, options, deadline);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Reads and counts a stream. */
    public static Counted count(InputStream in, TallyOptions options, Deadline deadline) throws IOException {
        try {
            Election election = read(in, options, deadline);
            return new Counted(election, Tally.count(election, options, deadline));
        } catch (PbException refused) {
            throw invalid(refused);
        }
    }

    private static DomainException invalid(PbException refused) {
        return new DomainException(new DomainError.Invalid(refused.errors().stream().map(Counting::fieldError).toList()));
    }

    private static FieldError fieldError(PbError error) {
        String field = error.field().isEmpty() ? "" : "/" + error.field().replace("~", "~0").replace("/", "~1");
        return new FieldError("/lines/" + error.line() + field, "wrong-line", List.of(error.inWords().en(), error.inWords().fa()));
    }
}
