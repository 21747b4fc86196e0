package org.hamyari.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an operation, as its specification says ({@code x-access}, {@code x-roles}, {@code x-scope},
 * {@code x-capability}, {@code x-step-up}, {@code x-max-body-bytes}). Written by the generator, enforced by {@link AccessFilter};
 * an operation without it is refused.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    /** How the caller is judged. */
    enum Kind {
        /** Everybody, with or without a token; a token that does not hold is refused all the same. */
        PUBLIC,
        /** Any person who has signed in. */
        SIGNED_IN,
        /** Holders of one of {@link #roles} in the city of the path ({@code platform-admin}: in the installation), or a client with {@link #scope}. */
        ROLES,
        /** A client whose token carries {@link #scope}. */
        SCOPE
    }

    Kind kind();

    String[] roles() default {};

    String scope() default "";

    /** The capability that the city's stage must include, or empty. */
    String capability() default "";

    /** Whether the caller must have used a second factor for this. */
    boolean stepUp() default false;

    /** The operation's id in the specification. */
    String operation();

    /** Largest body in bytes; 0 = the installation's default. */
    long maxBodyBytes() default 0;
}
