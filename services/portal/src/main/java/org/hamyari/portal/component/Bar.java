package org.hamyari.portal.component;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hamyari.portal.frame.Page;

/**
 * One bar of a picture beside its number: places in per cent, from the side where the language starts.
 *
 * @param style attribute of its fill
 */
public record Bar(String name, String number, String x, String width, String style) {

    /** @param largest what fills the whole width; above zero */
    public static Bar of(Page page, String name, String number, BigDecimal value, BigDecimal largest, String style) {
        BigDecimal width = value.max(BigDecimal.ZERO).movePointRight(2).divide(largest, 2, RoundingMode.HALF_UP).min(BigDecimal.valueOf(100));
        BigDecimal x = page.language().rightToLeft() ? BigDecimal.valueOf(100).subtract(width) : BigDecimal.ZERO;
        return new Bar(name, number, x.toPlainString() + "%", width.toPlainString() + "%", style);
    }
}
