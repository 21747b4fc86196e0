package org.hamyari.pledges.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.sql.Sql;
import org.hamyari.pledges.api.CampaignDto;
import org.hamyari.pledges.api.CampaignKindDto;
import org.hamyari.pledges.api.CampaignStateDto;
import org.hamyari.pledges.api.CampaignTermsDto;
import org.hamyari.pledges.api.SuccessRuleDto;

/** A campaign with its figures, read in one statement. The state is worked out as {@link Campaign#state} does. */
record CampaignView(String cityId, UUID projectId, LocalizedTextDto title, String categoryId, String state, int termsVersion,
        String termsHash, String kind, SuccessRule successRule, Money goal, Money successAt, Instant opensAt, Instant closesAt, boolean suspended,
        UUID closingId, Figures figures) {

    static final String SELECT = """
            select * from (
                select c.*, coalesce(c.terms ->> 'kind', 'DONATION') as kind, coalesce(c.terms #>> '{minimum,amount}', '') as minimum,
                    (c.terms ->> 'thresholdBasisPoints')::int as threshold,
                    coalesce(c.outcome, case when c.closing_id is not null then 'CLOSING' when now() < c.opens_at then 'SCHEDULED'
                    when now() < c.closes_at then 'OPEN' else 'ENDED' end) as state
                from campaign c where c.city_id = ?) c,
            lateral (select coalesce(sum(amount), 0) as raised, count(distinct donor) as backers from pledge p
                where p.city_id = c.city_id and p.project_id = c.project_id and p.state = 'CAPTURED') p,
            lateral (select coalesce(sum(amount), 0) as matched from booked_match m
                where m.city_id = c.city_id and m.project_id = c.project_id and not m.reversed) m,
            (select now() as as_of) t
            """;

    static CampaignView read(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        Figures figures = new Figures(new Money(row.getBigDecimal("raised").longValueExact(), currency),
                new Money(row.getBigDecimal("matched").longValueExact(), currency), row.getLong("backers"),
                Sql.instant(row, row.findColumn("as_of")));
        SuccessRule rule = SuccessRule.valueOf(row.getString("success_rule"));
        Money goal = new Money(row.getLong("goal"), currency);
        String minimum = row.getString("minimum");
        return new CampaignView(row.getString("city_id"), row.getObject("project_id", UUID.class),
                new LocalizedTextDto(row.getString("title_fa"), row.getString("title_en")), row.getString("category_id"),
                row.getString("state"), row.getInt("terms_version"), row.getString("terms_hash"), row.getString("kind"), rule,
                goal, rule.required(goal, minimum.isEmpty() ? goal : Money.parse(new MoneyDto(minimum, currency), "/minimum"),
                        row.getObject("threshold", Integer.class)), Sql.instant(row, row.findColumn("opens_at")),
                Sql.instant(row, row.findColumn("closes_at")), row.getBoolean("suspended"), row.getObject("closing_id", UUID.class), figures);
    }

    CampaignDto toDto() {
        return new CampaignDto(cityId, projectId, title, categoryId, CampaignStateDto.fromString(state),
                new CampaignTermsDto(termsVersion, termsHash, CampaignKindDto.fromString(kind), SuccessRuleDto.fromString(successRule.name()),
                        goal.toDto(), successAt.toDto(), opensAt, closesAt), suspended,
                figures.raised().toDto(), figures.matched().toDto(), figures.total().toDto(), figures.backers(), closingId,
                figures.asOf());
    }
}
