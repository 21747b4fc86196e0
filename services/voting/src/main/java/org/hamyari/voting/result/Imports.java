package org.hamyari.voting.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.job.Jobs;
import org.hamyari.platform.money.Currencies;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError.FieldError;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.voting.counting.Counting.Counted;
import org.hamyari.voting.counting.TallyDtos;
import org.hamyari.voting.process.Item;
import org.hamyari.voting.process.Processes;
import org.hamyari.voting.process.Texts;
import org.hamyari.voting.process.VoteProcess;
import org.hamyari.voting.tally.Election;

/** Takes elections of the past in, counted. The file itself lies in the file store under its hash. */
@ApplicationScoped
public class Imports {

    private final Processes processes;
    private final Results results;
    private final Cities cities;
    private final Jobs jobs;

    Imports(Processes processes, Results results, Cities cities, Jobs jobs) {
        this.processes = processes;
        this.results = results;
        this.cities = cities;
        this.jobs = jobs;
    }

    /** Adds a counted file as a published process, in the running transaction. */
    VoteProcess add(String cityId, Counted counted) {
        Election election = counted.election();
        String currency = election.currency().filter(code -> Currencies.fractionDigits(code).isPresent())
                .orElseGet(() -> cities.require(cityId).currency());
        String language = election.meta().getOrDefault("language", "en");
        List<Item> items = election.projects().stream().map(project -> item(project, currency, language)).toList();
        VoteProcess process = processes.add(cityId, new Processes.Past(election.meta().get("description"), language,
                money(election.budget(), currency, "budget"), counted.result().options(), items, election.ballots()));
        results.store(cityId, process.id(), TallyDtos.of(counted), Optional.empty());
        jobs.start(ExplainVote.KIND, process.id().toString());
        return process;
    }

    private static Item item(Election.Project project, String currency, String language) {
        return new Item(project.id(), Texts.in(language, project.name().orElse(project.id())),
                money(project.cost(), currency, "cost").minor(), null, null, project.selected().orElse(null));
    }

    private static Money money(BigDecimal amount, String currency, String field) {
        int digits = Currencies.fractionDigits(currency).orElseThrow();
        boolean representable = amount.scale() <= digits
                && amount.movePointRight(digits).compareTo(BigDecimal.valueOf(Money.MAX_MINOR)) <= 0;
        if (!representable) {
            throw new DomainException(new Invalid(List.of(new FieldError("/" + field, "amount-too-fine", List.of(currency, digits)))));
        }
        return Results.money(amount, currency);
    }
}
