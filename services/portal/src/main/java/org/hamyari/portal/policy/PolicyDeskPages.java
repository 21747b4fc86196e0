package org.hamyari.portal.policy;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hamyari.cities.client.PolicyDraftDto;
import org.hamyari.portal.api.ProblemErrorDto;
import org.hamyari.portal.component.Field;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.NeighbourRefused;

/** Where officials begin, look at, publish and withdraw the city's policies. */
@Path("/{language: fa|en}/{cityId}/desk/policies")
@Authenticated
@RunOnVirtualThread
public class PolicyDeskPages {

    private static final int UNPROCESSABLE = 422;

    private final Frame frame;
    private final Drafts drafts;
    private final Kept kept;

    PolicyDeskPages(Frame frame, Drafts drafts, Kept kept) {
        this.frame = frame;
        this.drafts = drafts;
        this.kept = kept;
    }

    @GET
    public Response list() {
        Page page = listPage();
        return kept.shown(page.show(PolicyTemplates.drafts(page, drafts.list(page, Field.typed("kind", kept.typed().get("kind")),
                Field.typed("service", kept.typed().get("service")), UUID.randomUUID().toString()))));
    }

    @POST
    @PermitAll
    public Response begin(@FormParam("kind") String kind, @FormParam("service") String service, @FormParam("key") String key) {
        return kept.send(() -> begun(Field.typed("kind", kind), Field.typed("service", service), key), "kind", kind, "service", service);
    }

    private Response begun(Field kind, Field service, String key) {
        Page page = listPage();
        if (kind.value().isEmpty()) {
            return answer(page.show(PolicyTemplates.drafts(page, drafts.list(page, kind.refused(page.texts().get("policy_choose_kind")), service, key))));
        }
        try {
            PolicyDraftDto draft = drafts.begin(page.city().id(), kind.value(), service.value(), key);
            return Response.seeOther(URI.create(page.at("desk/policies/" + draft.id()))).build();
        } catch (NeighbourRefused refused) {
            boolean aboutService = refused.fields().stream().anyMatch(error -> error.pointer().endsWith("/serviceId"));
            String why = refused.fields().isEmpty() ? refused.detail() : refused.fields().getFirst().detail();
            return answer(page.show(PolicyTemplates.drafts(page, drafts.list(page, aboutService ? kind : kind.refused(why),
                    aboutService ? service.refused(why) : service, key))));
        }
    }

    @GET
    @Path("{id}")
    public Response draft(@PathParam("id") UUID id) {
        return kept.shown(shown(id, List.of(), null, Field.typed("reason", kept.typed().get("reason")), UUID.randomUUID().toString()));
    }

    @POST
    @PermitAll
    @Path("{id}")
    public Response decide(@PathParam("id") UUID id, @FormParam("do") String action, @FormParam("version") long version,
            @FormParam("reason") String reason, @FormParam("key") String key) {
        Field why = Field.typed("reason", reason);
        return kept.send(() -> "withdraw".equals(action)
                ? tried(id, key, why, city -> {
                    drafts.withdraw(city, id, why.value(), key);
                    return null;
                })
                : tried(id, key, why, city -> {
                    drafts.publish(city, id, version, key);
                    return null;
                }), "reason", reason);
    }

    private Response tried(UUID id, String key, Field reason, Function<String, Void> action) {
        try {
            action.apply(frame.city().id());
            return Response.seeOther(URI.create(frame.at("policies/" + id))).build();
        } catch (NeighbourRefused refused) {
            if (refused.status() == Response.Status.UNAUTHORIZED.getStatusCode() || refused.notFound()) {
                throw refused;
            }
            boolean aboutReason = refused.fields().stream().anyMatch(error -> error.pointer().equals("#/reason"));
            return answer(aboutReason ? shown(id, List.of(), null, reason.refused(refused.fields().getFirst().detail()), key)
                    : shown(id, refused.fields(), refused.fields().isEmpty() ? refused.detail() : null, reason, UUID.randomUUID().toString()));
        }
    }

    private Object shown(UUID id, List<ProblemErrorDto> missing, String refused, Field reason, String key) {
        PolicyDraftDto draft = drafts.draft(frame.city().id(), id);
        Page page = frame.deskPage(Words.plain(draft.content().title(), frame.language()), queue(), policies());
        return page.show(PolicyTemplates.draft(page, drafts.view(page, draft, missing, refused, reason, key)));
    }

    private Page listPage() {
        return frame.deskPage(frame.texts().get("policy_title"), queue());
    }

    private Crumb queue() {
        return new Crumb(frame.texts().get("frame_queue"), frame.at("desk"));
    }

    private Crumb policies() {
        return new Crumb(frame.texts().get("policy_title"), frame.at("desk/policies"));
    }

    private static Response answer(Object page) {
        return Response.status(UNPROCESSABLE).entity(page).build();
    }
}
