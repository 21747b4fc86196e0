package org.hamyari.platform.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text must be there in one language at least. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AnyLanguage.Check.class)
@interface AnyLanguage {

    String message() default "{jakarta.validation.constraints.NotEmpty.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks for a text; what it contains is checked at its language. */
    final class Check implements ConstraintValidator<AnyLanguage, LocalizedTextDto> {

        @Override
        public boolean isValid(LocalizedTextDto text, ConstraintValidatorContext context) {
            return text.fa() != null || text.en() != null;
        }
    }
}
