package org.hamyari.matching.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.hamyari.matching.api.SimulationContributionDto;
import org.hamyari.matching.api.SimulationGoalDto;
import org.hamyari.matching.api.SimulationRequestDto;
import org.hamyari.platform.money.Currencies;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainError.FieldError;
import org.hamyari.platform.problem.DomainException;

/** Reads a round and refuses what the specification's shapes alone cannot: all that is wrong at once, up to a bound. */
final class RoundReader {

    /** All contributions together; times the largest ratio, or the number of donors, it still is a {@code long}. */
    private static final long LARGEST_SUM = 100_000_000_000_000L;
    private static final int MOST_ERRORS = 100;

    private final List<FieldError> errors = new ArrayList<>();

    private RoundReader() {
    }

    static Round read(SimulationRequestDto request, int mostContributions) {
        return new RoundReader().round(request, mostContributions);
    }

    private Round round(SimulationRequestDto request, int mostContributions) {
        if (request.contributions().size() > mostContributions) {
            throw new DomainException(DomainError.Invalid.field("/contributions", "too-many-contributions", mostContributions));
        }
        Optional<Integer> digits = Currencies.fractionDigits(request.currency());
        if (digits.isEmpty()) {
            wrong("/currency", "unknown-currency");
        }
        RuleReader rule = new RuleReader(request.rule(), this::wrong);
        rule.check();
        SequencedMap<String, Long> goals = goals(request.goals());
        List<Contribution> contributions = contributions(request.contributions(), goals.keySet());
        if (!errors.isEmpty()) {
            throw new DomainException(new DomainError.Invalid(List.copyOf(errors)));
        }
        return new Round(request.currency(), request.pot(), rule.read(digits.orElseThrow()), goals, contributions);
    }

    private void wrong(String pointer, String code) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(new FieldError(pointer, code, List.of()));
        }
    }

    private SequencedMap<String, Long> goals(List<SimulationGoalDto> rows) {
        SequencedMap<String, Long> goals = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (goals.putIfAbsent(rows.get(i).project(), rows.get(i).goal()) != null) {
                wrong("/goals/" + i + "/project", "listed-twice");
            }
        }
        return goals;
    }

    private List<Contribution> contributions(List<SimulationContributionDto> rows, Set<String> projects) {
        Set<Long> seqs = new HashSet<>();
        long sum = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (!seqs.add(rows.get(i).seq())) {
                wrong("/contributions/" + i + "/seq", "listed-twice");
            }
            if (!projects.contains(rows.get(i).project())) {
                wrong("/contributions/" + i + "/project", "project-not-in-goals");
            }
            sum = Math.addExact(sum, rows.get(i).amount());
        }
        if (sum > LARGEST_SUM) {
            wrong("/contributions", "contributions-too-large");
        }
        return rows.stream().map(row -> new Contribution(row.seq(), row.project(), row.donor(), row.amount()))
                .sorted(Comparator.comparingLong(Contribution::seq)).toList();
    }
}
