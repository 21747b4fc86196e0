package org.hamyari.reporting.city;

import static org.hamyari.reporting.api.FigureCodeDto.MATCHED;
import static org.hamyari.reporting.api.FigureCodeDto.PAID_OUT;
import static org.hamyari.reporting.api.FigureCodeDto.PLEDGES;
import static org.hamyari.reporting.api.FigureCodeDto.PROJECTS;
import static org.hamyari.reporting.api.FigureCodeDto.RAISED;
import static org.hamyari.reporting.api.FigureCodeDto.TURNOUT;

import java.util.List;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.reporting.api.FigureCodeDto;
import org.hamyari.reporting.api.FigureDerivationDto;

/** Says of every figure, in words and by the names of events, where it comes from. */
final class Derivations {

    static final List<FigureDerivationDto> ALL = List.of(
            of(RAISED, "مجموع پشتیبانی‌های پرداخت‌شده، بدون آنچه به پشتیبانان بازگشته است.",
                    "The sum of captured pledges, without those that were refunded.", "pledge.captured", "pledge.refunded"),
            of(MATCHED, "مجموع همتاهای ثبت‌شده، بدون آنچه به صندوق‌ها برگشته است.",
                    "The sum of matches earned, without those that were reversed or lapsed.", "match.earned", "match.reversed", "award.lapsed"),
            of(PAID_OUT, "مجموع پرداخت‌ها به صاحبان پروژه‌ها، سهم مردم و صندوق‌ها با هم، بدون پرداخت‌های برگشت‌خورده.",
                    "The sum of payouts to project owners, crowd and fund parts together, without those the bank sent back.",
                    "payout.settled", "payout.returned"),
            of(PLEDGES, "شمار پشتیبانی‌های پرداخت‌شده که بازنگشته‌اند.",
                    "The number of captured pledges that were not refunded.", "pledge.captured", "pledge.refunded"),
            of(PROJECTS, "شمار پروژه‌های منتشرشده در هر وضعیت.", "The number of published projects in each state.",
                    "project.published", "project.updated", "project.delivered", "campaign.succeeded", "campaign.failed"),
            of(TURNOUT, "شمار برگه‌های رأی شمرده‌شده نسبت به شمار نام‌ها در فهرست رأی‌دهندگان، "
                    + "تنها برای رأی‌گیری‌های پایان‌یافته؛ از رأی‌گیری‌های باز تنها شمار آن‌ها و نام‌های فهرستشان.",
                    "Ballots counted against entries on the roll, of closed votes only; of open votes just their number and their rolls.",
                    "vote.opened", "vote.closed", "vote.published"));

    private Derivations() {
    }

    private static FigureDerivationDto of(FigureCodeDto figure, String fa, String en, String... events) {
        return new FigureDerivationDto(figure, new LocalizedTextDto(fa, en), List.of(events));
    }
}
