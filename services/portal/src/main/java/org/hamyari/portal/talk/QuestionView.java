package org.hamyari.portal.talk;

import java.time.Instant;
import java.util.UUID;
import org.hamyari.catalogue.client.QuestionDto;
import org.hamyari.catalogue.client.QuestionStateDto;
import org.hamyari.portal.api.LocalizedTextDto;

/** A question as pages show it. */
public record QuestionView(UUID id, LocalizedTextDto asked, Instant askedAt, Instant dueAt, LocalizedTextDto answer, Instant answeredAt,
        boolean byOwner, boolean late, boolean open, String hiddenReason, boolean mine) {

    static QuestionView of(QuestionDto question) {
        return new QuestionView(question.id(), Statements.words(question.asked()), question.askedAt(), question.dueAt(),
                Statements.words(question.answer()), question.answeredAt(), Boolean.TRUE.equals(question.answeredByOwner()),
                Boolean.TRUE.equals(question.late()), question.state() == QuestionStateDto.OPEN, question.hiddenReason(),
                Boolean.TRUE.equals(question.mine()));
    }
}
