package org.hamyari.portal.talk;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Remembers by whose link a browser came to a project: in the browser itself, for that project only, for a month. */
@ApplicationScoped
public class IntroductionLinks {

    static final String COOKIE = "from";
    static final Pattern CODE = Pattern.compile("[0-9a-z]{10}");

    private static final int PRIORITY = 90;
    private static final int MONTH_SECONDS = 30 * 24 * 3600;
    private static final Pattern PROJECT = Pattern.compile("/(?:fa|en)(/[a-z][a-z0-9-]{1,39}/projects/[0-9a-f-]{36})");

    void register(@Observes Filters filters) {
        filters.register(IntroductionLinks::remember, PRIORITY);
    }

    private static void remember(RoutingContext context) {
        String code = context.request().getParam(COOKIE);
        Matcher project = PROJECT.matcher(context.request().path());
        if (code != null && CODE.matcher(code).matches() && project.matches()) {
            List.of("/fa", "/en").forEach(language -> context.response().addCookie(Cookie.cookie(COOKIE, code)
                    .setPath(language + project.group(1)).setMaxAge(MONTH_SECONDS).setHttpOnly(true).setSecure(context.request().isSSL())
                    .setSameSite(CookieSameSite.LAX)));
        }
        context.next();
    }
}
