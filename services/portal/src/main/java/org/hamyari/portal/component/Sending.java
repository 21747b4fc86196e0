package org.hamyari.portal.component;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.neighbour.NeighbourRefused;

/** Sends a form: on to the next page when it was taken, else the form again with what was typed and why it was refused. */
@RequestScoped
public class Sending {

    private static final int UNPROCESSABLE = 422;

    private final Kept kept;

    Sending(Kept kept) {
        this.kept = kept;
    }

    /** @param taken asks the service and answers the next page's address */
    public Response send(Form form, Supplier<String> taken, UnaryOperator<String> fieldOf, Function<Form, Object> again) {
        return kept.send(() -> {
            try {
                return Response.seeOther(URI.create(taken.get())).build();
            } catch (NeighbourRefused refusal) {
                if (refusal.status() == Response.Status.UNAUTHORIZED.getStatusCode() || refusal.notFound()) {
                    throw refusal;
                }
                return Response.status(UNPROCESSABLE).entity(again.apply(form.refused(refusal, fieldOf))).build();
            }
        }, form.turns());
    }
}
