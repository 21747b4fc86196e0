package org.hamyari.cities.concordance;

import io.smallrye.common.annotation.Blocking;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hamyari.cities.api.ConcordanceApi;
import org.hamyari.cities.api.ConcordanceDto;
import org.hamyari.cities.api.ConcordanceNoteDto;
import org.hamyari.cities.api.ConcordanceUndefinedDto;
import org.hamyari.cities.api.RatingTableDto;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** Measuring for everybody, one at a time. How long it may take is bounded by the size of a body. On a worker thread: it never waits. */
@Blocking
public class ConcordanceResource implements ConcordanceApi {

    private static final int RETRY_SECONDS = 5;

    private final Semaphore seat = new Semaphore(1);

    @Override
    public ConcordanceDto measureConcordance(RatingTableDto body) {
        requireRectangle(body.ratings());
        if (!seat.tryAcquire()) {
            throw new DomainException(new DomainError.Busy("busy", RETRY_SECONDS));
        }
        try {
            return measure(body.ratings());
        } finally {
            seat.release();
        }
    }

    private static void requireRectangle(List<List<BigDecimal>> rows) {
        List<DomainError.FieldError> wrong = IntStream.range(0, rows.size()).boxed()
                .flatMap(row -> wrongRow("/ratings/" + row, rows.get(row), rows.getFirst()).stream())
                .toList();
        if (!wrong.isEmpty()) {
            throw new DomainException(new DomainError.Invalid(wrong));
        }
    }

    private static Optional<DomainError.FieldError> wrongRow(String pointer, List<BigDecimal> row, List<BigDecimal> first) {
        if (row == null) {
            return Optional.of(new DomainError.FieldError(pointer, "required", List.of()));
        }
        return first == null || row.size() == first.size() ? Optional.empty()
                : Optional.of(new DomainError.FieldError(pointer, "row-length-differs", List.of(first.size())));
    }

    private static ConcordanceDto measure(List<List<BigDecimal>> rows) {
        int items = rows.isEmpty() ? 0 : rows.getFirst().size();
        Concordance concordance = Concordance.of(items, rows.stream().filter(ConcordanceResource::isComplete).toList());
        boolean defined = concordance.undefined().isEmpty();
        return new ConcordanceDto(
                defined ? concordance.w() : null,
                defined ? concordance.chiSquare() : null,
                Math.max(items - 1, 0),
                defined ? concordance.p() : null,
                concordance.experts(),
                items,
                LongStream.of(concordance.doubledRankSums()).mapToObj(doubled -> doubled / 2.0).toList(),
                IntStream.range(0, rows.size()).filter(row -> !isComplete(rows.get(row))).boxed().toList(),
                concordance.undefined().map(reason -> ConcordanceUndefinedDto.valueOf(reason.name())).orElse(null),
                defined && concordance.isSmall() ? List.of(ConcordanceNoteDto.SMALL_PANEL) : List.of());
    }

    private static boolean isComplete(List<BigDecimal> row) {
        return row.stream().allMatch(Objects::nonNull);
    }
}
