package org.hamyari.portal.stage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hamyari.cities.client.MeasuredFigureDto;
import org.hamyari.portal.frame.Page;

/** Figures of stages in the digits of the page. They are rounded down: what is shown as reached is reached. */
final class Figures {

    private static final int DIGITS = 1;

    private Figures() {
    }

    static String plain(Page page, BigDecimal figure) {
        BigDecimal shown = figure.setScale(DIGITS, RoundingMode.DOWN).stripTrailingZeros();
        String whole = page.formats().number(shown.longValue());
        BigDecimal rest = shown.remainder(BigDecimal.ONE).abs();
        return rest.signum() == 0 ? whole : page.texts().get("stage_decimal", whole, page.formats().number(rest.movePointRight(DIGITS).longValue()));
    }

    static String of(Page page, MeasuredFigureDto figure) {
        return figure == null || figure.value() == null ? page.texts().get("stage_no_figure") : plain(page, figure.value());
    }
}
