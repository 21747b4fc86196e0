package org.hamyari.local;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Map;

/** What the front itself answers, in the caller's language: a problem document for programs, a plain page for people. */
enum Refusal {
    NOT_FOUND(404, "not-found", "There is nothing at this address.", "در این نشانی چیزی نیست."),
    TOO_LARGE(413, "body-too-large", "The request is too large.", "درخواست بیش از اندازه بزرگ است."),
    AWAY(503, "service-away", "This part of the house does not answer at the moment. Please try again shortly.",
            "این بخش اکنون پاسخ نمی‌دهد. لطفاً کمی بعد دوباره تلاش کنید.");

    private final int status;
    private final String code;
    private final String english;
    private final String persian;

    Refusal(int status, String code, String english, String persian) {
        this.status = status;
        this.code = code;
        this.english = english;
        this.persian = persian;
    }

    int status() {
        return status;
    }

    void answer(HttpServerRequest request) {
        request.response().setStatusCode(status);
        headers(request).forEach(request.response()::putHeader);
        request.response().putHeader("Connection", "close");
        request.response().end(body(request)).onComplete(done -> request.connection().close());
    }

    Map<String, String> headers(HttpServerRequest request) {
        String language = isEnglish(request) ? "en" : "fa";
        String type = isForPrograms(request) ? "application/problem+json" : "text/html;charset=utf-8";
        return this == AWAY
                ? Map.of("Content-Type", type, "Content-Language", language, "Cache-Control", "no-store", "Retry-After", "5")
                : Map.of("Content-Type", type, "Content-Language", language, "Cache-Control", "no-store");
    }

    String body(HttpServerRequest request) {
        String sentence = isEnglish(request) ? english : persian;
        if (isForPrograms(request)) {
            return """
                    {"type":"https://hamyari.example/problems/%s","title":"%s","status":%d,"code":"%s"}
                    """.formatted(code, sentence, status, code).strip();
        }
        return """
                <!doctype html>
                <html lang="%1$s" dir="%2$s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%3$d</title><style>body{font:1.125rem/1.8 system-ui;max-width:36rem;margin:20vh auto;padding:0 1rem}</style></head>
                <body><h1>%3$d</h1><p>%4$s</p></body></html>
                """.formatted(isEnglish(request) ? "en" : "fa", isEnglish(request) ? "ltr" : "rtl", status, sentence);
    }

    private static boolean isForPrograms(HttpServerRequest request) {
        return request.path() != null && request.path().startsWith("/api");
    }

    private static boolean isEnglish(HttpServerRequest request) {
        String accepted = request.getHeader("Accept-Language");
        return accepted != null && accepted.toLowerCase(Locale.ROOT).startsWith("en");
    }
}
