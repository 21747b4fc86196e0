package org.hamyari.portal.frame;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the identity service is told on the way to it: the language of the page, and the second level where somebody is to decide. */
@ApplicationScoped
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
public class StepUpRedirect implements OidcRedirectFilter {

    private static final Pattern LANGUAGE = Pattern.compile("^/(fa|en)/");
    private static final Pattern DECISION = Pattern.compile("^/(fa|en)/[^/]+/desk/.+/decision$");

    @Override
    public void filter(OidcRedirectContext context) {
        String path = context.routingContext().request().path();
        MultiMap parameters = context.additionalQueryParams();
        Matcher language = LANGUAGE.matcher(path);
        if (language.find()) {
            parameters.add("ui_locales", language.group(1));
        }
        if (DECISION.matcher(path).matches()) {
            parameters.add("acr_values", "official-approval");
        }
    }
}
