package org.hamyari.catalogue.owner;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hamyari.catalogue.api.OwnerIdentityInputDto;
import org.hamyari.catalogue.api.OwnerKindDto;
import org.hamyari.catalogue.project.Prose;
import org.hamyari.platform.identifiers.LegalEntityId;
import org.hamyari.platform.identifiers.NationalCode;
import org.hamyari.platform.identifiers.Sheba;
import org.hamyari.platform.problem.DomainError.Invalid;
import org.hamyari.platform.problem.DomainException;

/**
 * The numbers that name an owner, checked by their own check digits: in rials by those of Iran, elsewhere a register's number as it is and
 * an IBAN (ISO 13616: mod 97 of the rearranged number is 1). They print as {@code ***}.
 */
record OwnerNumbers(OwnerKindDto kind, String name, String number, String account) {

    private static final int LONGEST = 200;
    private static final String RIAL = "IRR";
    private static final Pattern REGISTERED = Pattern.compile("[A-Z0-9][A-Z0-9./-]{2,39}");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    static OwnerNumbers read(OwnerIdentityInputDto input, String currency) {
        String name = Prose.line(input.name(), LONGEST, "/name");
        if (currency.equals(RIAL)) {
            String number = input.kind() == OwnerKindDto.PERSON ? NationalCode.parse(input.number(), "/number").value()
                    : LegalEntityId.parse(input.number(), "/number").value();
            return new OwnerNumbers(input.kind(), name, number, Sheba.parse(input.account(), "/account").value());
        }
        String number = plain(input.number());
        if (!REGISTERED.matcher(number).matches()) {
            throw invalid("/number", "register-number-malformed");
        }
        return new OwnerNumbers(input.kind(), name, number, iban(plain(input.account())));
    }

    private static String iban(String account) {
        if (!IBAN.matcher(account).matches()) {
            throw invalid("/account", "iban-malformed");
        }
        String digits = (account.substring(4) + account.substring(0, 4)).chars()
                .mapToObj(sign -> Integer.toString(Character.digit(sign, 36))).collect(Collectors.joining());
        if (!new BigInteger(digits).mod(MODULUS).equals(BigInteger.ONE)) {
            throw invalid("/account", "iban-wrong-check-digits");
        }
        return account;
    }

    private static String plain(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static DomainException invalid(String pointer, String code) {
        return new DomainException(Invalid.field(pointer, code));
    }

    /** All but the last three signs hidden. */
    static String masked(String number) {
        int hidden = Math.max(0, number.length() - 3);
        return "•".repeat(hidden) + number.substring(hidden);
    }

    @Override
    public String toString() {
        return "***";
    }
}
