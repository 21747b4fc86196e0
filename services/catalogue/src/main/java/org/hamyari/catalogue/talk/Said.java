package org.hamyari.catalogue.talk;

import org.hamyari.catalogue.api.LanguageDto;
import org.hamyari.catalogue.api.StatementDto;
import org.hamyari.catalogue.project.Prose;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** What somebody says in one language, without markup. */
public record Said(String language, String text) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 4000;
    private static final int LONGEST_REASON = 2000;

    /** What is kept of a statement, or a refusal where too little is left of it. */
    public static Said of(StatementDto statement, String pointer) {
        return new Said(statement.language().toString(), text(statement.text(), pointer + "/text"));
    }

    /** What is kept of a statement's text, or a refusal where too little is left of it. */
    public static String text(String typed, String pointer) {
        return atLeast(Prose.text(typed, LONGEST, pointer), pointer);
    }

    /** What is kept of a reason, or a refusal where too little is left of it. */
    public static String reason(String typed, String pointer) {
        return atLeast(Prose.text(typed, LONGEST_REASON, pointer), pointer);
    }

    public StatementDto toDto() {
        return new StatementDto(LanguageDto.fromString(language), text);
    }

    private static String atLeast(String text, String pointer) {
        if (text.length() < SHORTEST) {
            throw new DomainException(Invalid.field(pointer, "text-too-short", SHORTEST));
        }
        return text;
    }
}
