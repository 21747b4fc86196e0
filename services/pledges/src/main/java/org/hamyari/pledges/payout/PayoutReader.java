package org.hamyari.pledges.payout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.tenant.Tenant;
import org.hamyari.platform.web.Cursor;
import org.hamyari.pledges.api.ClosingReasonCodeDto;
import org.hamyari.pledges.api.PayoutDto;
import org.hamyari.pledges.api.PayoutFundDto;
import org.hamyari.pledges.api.PayoutPageDto;
import org.hamyari.pledges.api.PayoutStateDto;
import org.hamyari.pledges.api.PayoutTriggerDto;

/** Shows payouts to the city's officials, newest first. */
@ApplicationScoped
class PayoutReader {

    private static final LocalizedTextDto REACHED =
            new LocalizedTextDto("هدف کارزار برآورده شد.", "The campaign reached its goal.");
    private static final LocalizedTextDto RETAINED =
            new LocalizedTextDto("سهمی که تا تأیید گزارش پایانی نگه داشته می‌شود.", "The share that is kept until the final report is approved.");
    private static final LocalizedTextDto SUPPLEMENT =
            new LocalizedTextDto("سهم همتایی که پس از پرداخت اصلی رسید.", "A match that was told after the payout of the campaign.");

    private final Sql sql;
    private final Tenant tenant;
    private final Cursor cursor;

    PayoutReader(Sql sql, Tenant tenant, Cursor cursor) {
        this.sql = sql;
        this.tenant = tenant;
        this.cursor = cursor;
    }

    @Transactional
    PayoutPageDto list(PayoutStateDto state, UUID projectId, String after, int limit) {
        String scope = "payouts:" + tenant.city() + ":" + state + ":" + projectId;
        Optional<List<String>> last = cursor.read(scope, after);
        String stateName = state == null ? null : state.name();
        List<Row> found = sql.list("""
                select p.id, p.project_id, c.title_fa, c.title_en, p.closing_id, p.state, p.crowd, p.currency, p.supplement, p.created_at,
                    p.settled_at, p.share, p.waits_for, p.milestone, p.due_at
                from payout p join campaign c on c.city_id = p.city_id and c.project_id = p.project_id
                where p.city_id = ? and (?::text is null or p.state = ?) and (?::uuid is null or p.project_id = ?::uuid)
                    and (p.created_at, p.id) < (?::timestamptz, ?::uuid)
                order by p.created_at desc, p.id desc limit ?""",
                Row::read, tenant.city(), stateName, stateName, projectId, projectId, last.map(keys -> keys.get(0)).orElse("infinity"),
                last.map(keys -> keys.get(1)).orElse(new UUID(-1, -1).toString()), limit + 1);
        List<Row> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? cursor.after(scope, page.getLast().createdAt, page.getLast().id) : null;
        var funds = funds(page);
        return new PayoutPageDto(page.stream().map(row -> row.toDto(tenant.city(), funds.getOrDefault(row.id, List.of()))).toList(),
                new PageDto(next, null));
    }

    private Map<UUID, List<Carried>> funds(List<Row> page) {
        String[] ids = page.stream().map(row -> row.id.toString()).toArray(String[]::new);
        return sql.list("""
                select payout_id, fund_id, id, amount, currency from award where city_id = ? and payout_id = any(?::uuid[]) order by id""",
                Carried::read, tenant.city(), ids).stream().collect(Collectors.groupingBy(Carried::payoutId));
    }

    private record Carried(UUID payoutId, UUID fundId, UUID awardId, Money amount) {
        static Carried read(ResultSet row) throws SQLException {
            return new Carried(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class),
                    new Money(row.getLong(4), row.getString(5)));
        }

        PayoutFundDto toDto() {
            return new PayoutFundDto(fundId, awardId, amount.toDto());
        }
    }

    private record Row(UUID id, UUID projectId, LocalizedTextDto title, UUID closingId, String state, Money crowd, boolean supplement,
            Instant createdAt, Instant settledAt, int share, String waitsFor, Integer milestone, Instant dueAt) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                    new LocalizedTextDto(row.getString(3), row.getString(4)), row.getObject(5, UUID.class), row.getString(6),
                    new Money(row.getLong(7), row.getString(8)), row.getBoolean(9), Sql.instant(row, 10), Sql.instant(row, 11), row.getInt(12),
                    row.getString(13), row.getObject(14, Integer.class), Sql.instant(row, 15));
        }

        PayoutDto toDto(String cityId, List<Carried> funds) {
            Money total = funds.stream().map(Carried::amount).reduce(crowd, Money::plus);
            return new PayoutDto(id, cityId, projectId, title, closingId, PayoutStateDto.fromString(state), crowd.toDto(),
                    funds.stream().map(Carried::toDto).toList(), total.toDto(), ClosingReasonCodeDto.GOAL_REACHED,
                    reason(), createdAt, settledAt, share, PayoutTriggerDto.fromString(waitsFor), milestone, dueAt);
        }

        private LocalizedTextDto reason() {
            return supplement ? SUPPLEMENT : switch (waitsFor) {
                case "MILESTONE" -> new LocalizedTextDto("سهمی که با پذیرفته‌شدن مرحلهٔ " + persian(milestone) + " پرداخت می‌شود.",
                        "The share that is paid once milestone " + milestone + " is accepted.");
                case "REPORT_APPROVED" -> RETAINED;
                default -> REACHED;
            };
        }

        private static String persian(int number) {
            return Integer.toString(number).chars().map(digit -> digit - '0' + '۰').collect(StringBuilder::new, StringBuilder::appendCodePoint,
                    StringBuilder::append).toString();
        }
    }
}
