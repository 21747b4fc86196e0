package org.hamyari.matching.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamyari.ledger.Account;
import org.hamyari.ledger.Cause;
import org.hamyari.ledger.Ledger;
import org.hamyari.ledger.Leg;
import org.hamyari.matching.api.FundDto;
import org.hamyari.matching.api.FundPageDto;
import org.hamyari.matching.api.FundRequestDto;
import org.hamyari.matching.rule.Ratio;
import org.hamyari.matching.rule.RuleKind;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.city.Cities;
import org.hamyari.platform.event.Outbox;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.web.Cursor;

/** Opens match funds and shows how their pots are used. A fund is opened, its deposit booked and the fact told in one transaction. */
@ApplicationScoped
public class Funds {

    // Later than any fund, and exact in the database.
    private static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");

    private final FundRepository funds;
    private final Ledger ledger;
    private final Cities cities;
    private final Outbox outbox;
    private final Cursor cursors;
    private final Clock clock;

    Funds(FundRepository funds, Ledger ledger, Cities cities, Outbox outbox, Cursor cursors, Clock clock) {
        this.funds = funds;
        this.ledger = ledger;
        this.cities = cities;
        this.outbox = outbox;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** What others may know of a fund without holding it. */
    public record Offer(UUID id, LocalizedTextDto name, RuleKind ruleKind, Ratio ratio, long left) {
        static Offer of(Fund fund) {
            return new Offer(fund.id, fund.name(), fund.ruleKind, fund.ratio(), fund.left());
        }
    }

    /** Opens a fund, in the running transaction. */
    FundDto open(String cityId, FundRequestDto request, String openedBy) {
        Money deposit = Money.positive(request.deposit(), cities.require(cityId).currency(), "/deposit");
        Fund fund = Fund.open(UUID.randomUUID(), cityId, request, deposit, openedBy, clock.instant());
        funds.persistAndFlush(fund);
        Account cash = Part.PAID.of(fund);
        ledger.open(cash);
        for (Part part : List.of(Part.LEFT, Part.EARNED, Part.COMMITTED)) {
            ledger.open(part.of(fund), Money.zero(fund.currency));
        }
        ledger.book(fund.id, new Cause("fund.opened", fund.id.toString(), openedBy, fund.ruleKind + "/" + fund.ruleVersion),
                new Leg(cash, Part.LEFT.of(fund), deposit));
        outbox.publish(FundOpened.of(fund));
        return fund.toDto(new Figures(ledger.trialBalance(cityId)).of(fund));
    }

    @Transactional
    FundDto get(String cityId, UUID id) {
        cities.require(cityId);
        Fund fund = find(cityId, id);
        return fund.toDto(new Figures(ledger.trialBalance(cityId)).of(fund));
    }

    @Transactional
    FundPageDto list(String cityId, Optional<FundState> state, String cursor, int limit) {
        cities.require(cityId);
        String scope = "listFunds:" + cityId + ":" + state;
        List<String> after = cursors.read(scope, cursor).orElse(List.of(NEWEST.toString(), new UUID(-1, -1).toString()));
        List<Fund> found = funds.newest(cityId, state, Instant.parse(after.get(0)), UUID.fromString(after.get(1)), limit + 1);
        Figures figures = new Figures(ledger.trialBalance(cityId));
        List<FundDto> items = found.stream().limit(limit).map(fund -> fund.toDto(figures.of(fund))).toList();
        String next = found.size() > limit ? cursors.after(scope, found.get(limit - 1).openedAt, found.get(limit - 1).id) : null;
        return new FundPageDto(items, new PageDto(next, null));
    }

    /** The funds that would match a pledge captured now. */
    public List<Offer> offers(String cityId, String currency, String categoryId) {
        return funds.forProject(cityId, currency, categoryId, clock.instant()).stream().map(Offer::of).toList();
    }

    public Offer require(String cityId, UUID id) {
        return Offer.of(find(cityId, id));
    }

    private Fund find(String cityId, UUID id) {
        return funds.of(cityId, id).orElseThrow(() -> new DomainException(new DomainError.NotFound("fund")));
    }

    public Map<UUID, Offer> byId(String cityId, Collection<UUID> ids) {
        return funds.byId(cityId, ids).stream().map(Offer::of).collect(Collectors.toMap(Offer::id, offer -> offer));
    }
}
