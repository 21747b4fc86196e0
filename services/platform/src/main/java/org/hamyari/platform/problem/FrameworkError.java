package org.hamyari.platform.problem;

import java.util.Map;

/** What the framework refuses before our code is asked: a method, a media type; and what nobody foresaw. */
record FrameworkError(int status) implements DomainError {

    private static final Map<Integer, String> CODES = Map.of(405, "method-not-allowed", 406, "not-acceptable", 414, "uri-too-long",
            415, "unsupported-media-type", 431, "headers-too-large", 500, "internal-error");

    @Override
    public String code() {
        return CODES.get(status);
    }
}
