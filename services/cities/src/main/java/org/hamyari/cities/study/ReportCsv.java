package org.hamyari.cities.study;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hamyari.cities.api.AgreementDto;
import org.hamyari.cities.api.ItemFiguresDto;
import org.hamyari.cities.api.PanelDto;
import org.hamyari.cities.api.PanelRoundDto;
import org.hamyari.cities.api.StudyOriginDto;
import org.hamyari.platform.api.LocalizedTextDto;

/** A report as comma-separated values (RFC 4180); a text that a spreadsheet would take for a formula begins with an apostrophe. */
final class ReportCsv {

    private static final String FORMULA_SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20\t\r";

    private final StringBuilder text = new StringBuilder(
            "origin,panel,round,service,name_fa,name_en,n,sum,mean,median,standard_deviation,q1,q3,kept,w,chi_square,degrees_of_freedom,p,outcome\r\n");

    void line(StudyOriginDto origin, PanelDto panel, PanelRoundDto round, ItemFiguresDto item, LocalizedTextDto name) {
        AgreementDto agreement = round.agreement();
        cells(origin, Objects.requireNonNullElse(panel.name().en(), panel.name().fa()), round.round(), item.service(), name.fa(), name.en(),
                item.n(), item.sum(), item.mean(), item.median(), item.standardDeviation(), item.q1(), item.q3(), item.kept(), agreement.w(),
                agreement.chiSquare(), agreement.degreesOfFreedom(), agreement.p(), panel.outcome());
    }

    private void cells(Object... cells) {
        text.append(Arrays.stream(cells).map(ReportCsv::cell).collect(Collectors.joining(","))).append("\r\n");
    }

    private static String cell(Object value) {
        String said = Optional.ofNullable(value).map(Object::toString).orElse("");
        String first = said.strip();
        String harmless = value instanceof String && !first.isEmpty() && FORMULA_SIGNS.indexOf(first.charAt(0)) >= 0 ? "'" + said : said;
        return harmless.chars().anyMatch(sign -> sign == ',' || sign == '"' || sign == '\r' || sign == '\n')
                ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
