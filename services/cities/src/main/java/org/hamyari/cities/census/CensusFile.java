package org.hamyari.cities.census;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hamyari.cities.api.CensusRowDto;
import org.hamyari.cities.input.Faults;
import org.hamyari.platform.problem.DomainError.BadRequest;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/** Reads census figures from CSV. No cell of it can hold a comma, so quotes mean nothing but themselves. */
final class CensusFile {

    static final List<String> COLUMNS = List.of("district", "population", "age_under_15", "age_15_24", "age_25_34", "age_35_49",
            "age_50_64", "age_65_over", "education_none", "education_primary", "education_secondary", "education_university");
    static final List<String> INCOMES = List.of("income_low", "income_middle", "income_high");

    private static final int FIRST_AGE = 2;
    private static final int FIRST_EDUCATION = 8;
    private static final int FIRST_INCOME = 12;
    private static final int END = 15;
    private static final int MOST_DIGITS = 9;

    private final Faults faults = new Faults();
    private final int most;
    private final List<Integer> lines = new ArrayList<>();
    private boolean withIncomes;

    CensusFile(int most) {
        this.most = most;
    }

    /** The rows, or a refusal that names line and column of everything that cannot be read. */
    List<CensusRowDto> read(InputStream file) {
        List<CensusRowDto> rows = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()))) {
            header(in.readLine());
            int line = 1;
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                line++;
                if (!text.isBlank()) {
                    add(rows, text, line);
                }
            }
        } catch (CharacterCodingException notUtf8) {
            throw new DomainException(new BadRequest("body-not-readable"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        faults.throwIfAny();
        if (rows.isEmpty()) {
            throw new DomainException(Invalid.field("/lines/2", "no-rows"));
        }
        return rows;
    }

    /** Where a row stood; blank lines do not count as rows. */
    String place(int row, String member) {
        return "/lines/" + lines.get(row) + "/" + member;
    }

    private void header(String text) {
        List<String> names = text == null ? List.of() : cells(text.replace("\uFEFF", ""));
        withIncomes = names.size() == END;
        List<String> wanted = new ArrayList<>(COLUMNS);
        if (withIncomes) {
            wanted.addAll(INCOMES);
        }
        if (!names.equals(wanted)) {
            throw new DomainException(Invalid.field("/lines/1", "census-header", String.join(",", COLUMNS)));
        }
    }

    private void add(List<CensusRowDto> rows, String text, int line) {
        List<String> cells = cells(text);
        int columns = withIncomes ? END : FIRST_INCOME;
        if (cells.size() != columns) {
            faults.add("/lines/" + line, "cells-missing", columns);
            return;
        }
        if (rows.size() >= most) {
            throw new DomainException(Invalid.field("/lines/" + line, "too-many-districts", most));
        }
        Long[] numbers = new Long[columns];
        for (int i = 1; i < columns; i++) {
            numbers[i] = number(cells.get(i), line, i < FIRST_INCOME ? COLUMNS.get(i) : INCOMES.get(i - FIRST_INCOME));
        }
        lines.add(line);
        rows.add(new CensusRowDto(cells.getFirst(), numbers[1],
                CensusTable.ages(Arrays.copyOfRange(numbers, FIRST_AGE, FIRST_EDUCATION)),
                CensusTable.education(Arrays.copyOfRange(numbers, FIRST_EDUCATION, FIRST_INCOME)),
                withIncomes ? CensusTable.incomes(Arrays.copyOfRange(numbers, FIRST_INCOME, END)) : null));
    }

    private Long number(String cell, int line, String column) {
        String digits = cell.chars().map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        if (digits.isEmpty() || digits.length() > MOST_DIGITS || !digits.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            faults.add("/lines/" + line + "/" + column, "not-a-count");
            return 0L;
        }
        return Long.valueOf(digits);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }
}
