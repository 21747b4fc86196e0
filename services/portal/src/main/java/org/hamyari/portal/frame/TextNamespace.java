package org.hamyari.portal.frame;

import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Expression;
import io.quarkus.qute.NamespaceResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * {@code {t:home_title}} and {@code {t:home_days(days)}}: the words of the page's language.
 * {@code {t:get(key, values…)}} when the key is a value itself.
 */
@EngineConfiguration
public class TextNamespace implements NamespaceResolver {

    @Override
    public String getNamespace() {
        return "t";
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        return evaluated(context).thenApply(values -> {
            String key = context.getName().equals("get") ? values.removeFirst().toString() : context.getName();
            return Page.of(context).texts().markup(key, values.toArray());
        });
    }

    /** The values in the brackets. */
    static CompletionStage<List<Object>> evaluated(EvalContext context) {
        List<CompletableFuture<Object>> futures = new ArrayList<>();
        for (Expression parameter : context.getParams()) {
            futures.add(context.evaluate(parameter).toCompletableFuture());
        }
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).thenApply(done -> {
            List<Object> values = new ArrayList<>();
            futures.forEach(future -> values.add(future.join()));
            return values;
        });
    }
}
