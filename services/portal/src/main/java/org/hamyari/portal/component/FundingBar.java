package org.hamyari.portal.component;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hamyari.portal.format.Money;

/**
 * The bar of a project's money, as a server draws it: places are per cent from the side where the language starts.
 * When more is there than the target, the bar is the money and the mark of the target stands inside it.
 */
public record FundingBar(String title, List<Segment> segments, String mark, String label, String labelX, int thickness) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** One kind of money in the bar. */
    public record Segment(MoneyKind kind, String x, String width) {
    }

    /** A thin bar without a label under its mark, for a card. */
    public static FundingBar thin(String title, List<Share> shares, Money target, boolean rightToLeft) {
        return drawn(title, shares, target, rightToLeft, null, 18);
    }

    public static FundingBar labelled(String title, List<Share> shares, Money target, boolean rightToLeft, String label) {
        return drawn(title, shares, target, rightToLeft, label, 30);
    }

    private static FundingBar drawn(String title, List<Share> shares, Money target, boolean rightToLeft, String label, int thickness) {
        BigDecimal sum = shares.stream().map(share -> share.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal whole = sum.max(target.amount()).max(BigDecimal.ONE);
        List<Segment> segments = new ArrayList<>();
        BigDecimal start = BigDecimal.ZERO;
        for (Share share : shares) {
            BigDecimal width = percent(share.amount().amount(), whole);
            if (width.signum() > 0) {
                segments.add(new Segment(share.kind(), place(start, width, rightToLeft), width(width)));
            }
            start = start.add(width);
        }
        BigDecimal mark = percent(target.amount(), whole);
        BigDecimal beside = mark.subtract(new BigDecimal("2.5")).max(new BigDecimal("25"));
        return new FundingBar(title, List.copyOf(segments), place(mark, BigDecimal.ZERO, rightToLeft), label,
                place(beside, BigDecimal.ZERO, rightToLeft), thickness);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    private static String place(BigDecimal start, BigDecimal width, boolean rightToLeft) {
        return width(rightToLeft ? HUNDRED.subtract(start).subtract(width).max(BigDecimal.ZERO) : start);
    }

    private static String width(BigDecimal percent) {
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }

    public boolean marked() {
        return mark != null;
    }

    public boolean labelled() {
        return label != null;
    }

    public int trackHeight() {
        return thickness - 1;
    }

    public int edgeHeight() {
        return thickness - 2;
    }

    public int markEnd() {
        return thickness + 5;
    }

    public int flagTop() {
        return thickness + 4;
    }

    public int labelTop() {
        return thickness + 19;
    }

    public int height() {
        return labelled() ? thickness + 26 : thickness + 6;
    }
}
