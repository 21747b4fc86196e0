package org.hamyari.platform.identifiers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.problem.ProblemTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    private static final String POINTER = "/owner/id";

    @ParameterizedTest
    @ValueSource(strings = {"0013542419", "0499370899", "0790419904", "0084575948", "0963695398"})
    void readsValidNationalCodes(String code) {
        assertEquals(code, NationalCode.parse(code, POINTER).value());
    }

    @ParameterizedTest
    @CsvSource({
        "13542419, 0013542419",
        "499370899, 0499370899",
        "' 001-354241-9 ', 0013542419",
        "۰۰۱۳۵۴۲۴۱۹, 0013542419",
        "٠٠١٣٥٤٢٤١٩, 0013542419",
        "'\u200e۰۰۱\u200c۳۵۴\u00a0۲۴۱–۹\u200f', 0013542419"})
    void readsANationalCodeHoweverItIsWritten(String typed, String expected) {
        assertEquals(expected, NationalCode.parse(typed, POINTER).value());
    }

    @ParameterizedTest
    @CsvSource({
        "0013542418, national-code-wrong-check-digit",
        "1111111111, national-code-wrong-check-digit",
        "0000000000, national-code-wrong-check-digit",
        "00000000, national-code-wrong-check-digit",
        "1354241, national-code-malformed",
        "00013542419, national-code-malformed",
        "001354241A, national-code-malformed",
        "' ', required",
        "'\u200c', national-code-malformed"})
    void refusesANationalCode(String typed, String code) {
        assertRefused(code, typed, NationalCode::parse);
    }

    @Test
    void findsEveryWrongDigitOfANationalCode() {
        for (int position = 0; position < 10; position++) {
            for (int step = 1; step < 10; step++) {
                assertRefused("national-code-wrong-check-digit", withDigit("0790419904", position, step), NationalCode::parse);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10380284790", "14007650912", "۱۰۳۸۰۲۸۴۷۹۰", "1038-0284-790"})
    void readsValidLegalEntityIds(String typed) {
        assertTrue(LegalEntityId.parse(typed, POINTER).value().matches("10380284790|14007650912"));
    }

    @ParameterizedTest
    @CsvSource({
        "10380285692, legal-entity-id-wrong-check-digit",
        "10380284791, legal-entity-id-wrong-check-digit",
        "1038028479, legal-entity-id-malformed",
        "103802847900, legal-entity-id-malformed"})
    void refusesALegalEntityId(String typed, String code) {
        assertRefused(code, typed, LegalEntityId::parse);
    }

    @ParameterizedTest
    @CsvSource({
        "IR820540102680020817909002, 054",
        "IR062960000000100324200001, 296",
        "IR82 0540 1026 8002 0817 9090 02, 054",
        "ir820540102680020817909002, 054",
        "IR۸۲۰۵۴۰۱۰۲۶۸۰۰۲۰۸۱۷۹۰۹۰۰۲, 054"})
    void readsAShebaAndItsBank(String typed, String bank) {
        assertEquals(bank, Sheba.parse(typed, POINTER).bankCode());
    }

    @ParameterizedTest
    @CsvSource({
        "IR062960000000100324200002, sheba-wrong-check-digits",
        "IR820540102680020817909020, sheba-wrong-check-digits",
        "820540102680020817909002, sheba-malformed",
        "NL820540102680020817909002, sheba-malformed",
        "\u0131R820540102680020817909002, sheba-malformed",
        "IR8205401026800208179090021, sheba-malformed"})
    void refusesASheba(String typed, String code) {
        assertRefused(code, typed, Sheba::parse);
    }

    @Test
    void refusesCheckDigitsThatNoComputationGives() {
        // 00, 01 and 99 are congruent to 97, 98 and 02, so only the list can tell them apart.
        IntStream.range(0, 1000).mapToObj("054010268002%010d"::formatted).forEach(account -> {
            for (String impossible : new String[] {"00", "01", "99"}) {
                assertRefused("sheba-wrong-check-digits", "IR" + impossible + account, Sheba::parse);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"+989123456789", "00989123456789", "989123456789", "09123456789", "9123456789", "۰۹۱۲ ۳۴۵ ۶۷۸۹",
        "+98 912-345-6789"})
    void readsAMobileNumberHoweverItIsWritten(String typed) {
        Mobile mobile = Mobile.parse(typed, POINTER);
        assertEquals("+989123456789", mobile.value());
        assertEquals("۰۹۱۲ ۳۴۵ ۶۷۸۹", mobile.display());
    }

    @ParameterizedTest
    @ValueSource(strings = {"08123456789", "912345678", "091234567890", "+319123456789", "0912345678x"})
    void refusesOtherNumbers(String typed) {
        assertRefused("mobile-malformed", typed, Mobile::parse);
    }

    @Test
    void refusesTextLongerThanAnyIdentifier() {
        assertRefused("identifier-too-long", " ".repeat(60) + "09123456789", Mobile::parse);
    }

    @Test
    void printsNone() {
        assertEquals("*** *** *** ***", String.join(" ", NationalCode.parse("0013542419", POINTER).toString(),
                LegalEntityId.parse("10380284790", POINTER).toString(),
                Sheba.parse("IR820540102680020817909002", POINTER).toString(), Mobile.parse("09123456789", POINTER).toString()));
    }

    @Test
    void doesNotTellTheValueInAnError() {
        DomainException refusal = assertThrows(DomainException.class, () -> NationalCode.parse("0013542418", POINTER));
        assertTrue(!refusal.toString().contains("0013542418") && !refusal.error().toString().contains("0013542418"));
    }

    private static <T> void assertRefused(String code, String typed, BiFunction<String, String, T> parse) {
        DomainException refusal = assertThrows(DomainException.class, () -> parse.apply(typed, POINTER));
        assertEquals(DomainError.Invalid.field(POINTER, code), refusal.error());
        ProblemTexts texts = new ProblemTexts();
        assertTrue(texts.has("en", "field." + code) && texts.has("fa", "field." + code), "a text for " + code);
    }

    private static String withDigit(String digits, int position, int step) {
        char changed = (char) ('0' + (digits.charAt(position) - '0' + step) % 10);
        return digits.substring(0, position) + changed + digits.substring(position + 1);
    }
}
