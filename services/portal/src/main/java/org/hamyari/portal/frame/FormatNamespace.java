package org.hamyari.portal.frame;

import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.hamyari.portal.api.LocalizedTextDto;
import org.hamyari.portal.api.MoneyDto;
import org.hamyari.portal.format.Formats;
import org.hamyari.portal.format.Money;
import org.hamyari.portal.format.Unit;

/** {@code {f:date(instant)}}, {@code {f:money(amount)}}: figures and dates as the page's language and city write them. */
@EngineConfiguration
public class FormatNamespace implements NamespaceResolver {

    @Override
    public String getNamespace() {
        return "f";
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        return TextNamespace.evaluated(context).thenApply(values -> format(Page.of(context).formats(), context.getName(), values));
    }

    private static Object format(Formats formats, String name, List<Object> values) {
        Object value = values.getFirst();
        return switch (name) {
            case "number" -> formats.number(((Number) value).longValue());
            case "percent" -> formats.percent(((Number) value).intValue());
            case "basis" -> formats.basisPoints(((Number) value).intValue());
            case "money" -> formats.money(money(value));
            case "brief" -> formats.briefMoney(money(value));
            case "bound" -> formats.bound(money(value));
            case "plain" -> formats.exact(money(value));
            case "amount" -> formats.amount(money(value), (Unit) values.get(1));
            case "unit" -> formats.unit((Unit) value);
            case "date" -> formats.date((Instant) value);
            case "moment" -> formats.moment((Instant) value);
            case "day" -> formats.day((LocalDate) value);
            case "paragraphs" -> formats.paragraphs(Words.of((LocalizedTextDto) value));
            case "prose" -> formats.prose(Words.of((LocalizedTextDto) value));
            case "clock" -> formats.clock((Instant) value);
            case "words" -> formats.words(Words.of((LocalizedTextDto) value));
            default -> throw new IllegalArgumentException("No format " + name);
        };
    }

    private static Money money(Object value) {
        return value instanceof MoneyDto dto ? Amounts.of(dto) : (Money) value;
    }
}
