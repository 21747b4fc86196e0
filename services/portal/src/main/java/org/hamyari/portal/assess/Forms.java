package org.hamyari.portal.assess;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.neighbour.NeighbourRefused;

/** Opens and sends forms. What a service refuses comes back with every word that was typed, also across a sign-in. */
@ApplicationScoped
class Forms {

    private static final String TYPED = "form";
    /** What a corrected form can overcome. */
    private static final Set<Integer> CORRECTABLE = Set.of(400, 409, 412, 422, 428);

    private final Kept kept;

    Forms(Kept kept) {
        this.kept = kept;
    }

    Response open(Function<Form, TemplateInstance> page) {
        return kept.shown(page.apply(Form.unpacked(kept.typed().get(TYPED))));
    }

    /** Sends, then goes to the address that sending answers with. */
    Response send(Form form, Supplier<String> sending, Function<Form, TemplateInstance> page) {
        return kept.send(() -> {
            try {
                return Response.seeOther(URI.create(sending.get())).build();
            } catch (NeighbourRefused refused) {
                if (!CORRECTABLE.contains(refused.status()) && !"capability-not-unlocked".equals(refused.code())) {
                    throw refused;
                }
                return Response.status(refused.status()).entity(page.apply(form.refused(refused))).build();
            }
        }, TYPED, form.packed());
    }
}
