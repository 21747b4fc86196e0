package org.hamyari.portal.policy;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hamyari.cities.client.PolicyContentDto;
import org.hamyari.cities.client.PolicyDraftDto;
import org.hamyari.cities.client.PolicySectionRuleDto;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.NeighbourRefused;

/** Writing a draft, one part a page: a section in two languages, or a row of a table. */
@Path("/{language: fa|en}/{cityId}/desk/policies")
@Authenticated
@RunOnVirtualThread
public class PolicyPartPages {

    private static final int UNPROCESSABLE = 422;
    private static final int OVERTAKEN = 412;
    /** As much as the service takes; no cookie holds more. */
    private static final int MOST_KEPT = 20_000;

    private final Frame frame;
    private final Drafts drafts;
    private final Kept kept;

    PolicyPartPages(Frame frame, Drafts drafts, Kept kept) {
        this.frame = frame;
        this.drafts = drafts;
        this.kept = kept;
    }

    @GET
    @Path("{id}/{kind}/{part}")
    public Response form(@PathParam("id") UUID id, @PathParam("kind") String kind, @PathParam("part") String key) {
        DraftPart part = DraftPart.of(kind, key);
        PolicyDraftDto draft = drafts.draft(frame.city().id(), id);
        Map<String, String> values = part.values(draft.content());
        Map<String, String> typed = kept.typed().isEmpty() ? values : PartForms.typed(values, kept.typed());
        Page page = page(draft, part);
        return kept.shown(shown(page, draft, part, PartForms.fields(page, typed), draft.draftVersion(), false));
    }

    @POST
    @PermitAll
    @Path("{id}/{kind}/{part}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("id") UUID id, @PathParam("kind") String kind, @PathParam("part") String key,
            MultivaluedMap<String, String> form) {
        Map<String, String> sent = new LinkedHashMap<>();
        form.forEach((name, values) -> sent.put(name, values.getFirst()));
        String[] fields = sent.entrySet().stream().filter(field -> field.getValue().length() <= MOST_KEPT)
                .flatMap(field -> Stream.of(field.getKey(), field.getValue())).toArray(String[]::new);
        return kept.send(() -> saved(id, DraftPart.of(kind, key), sent), fields);
    }

    private Response saved(UUID id, DraftPart part, Map<String, String> sent) {
        String cityId = frame.city().id();
        PolicyDraftDto draft = drafts.draft(cityId, id);
        Page page = page(draft, part);
        boolean remove = "remove".equals(sent.get("do")) && part.isRow();
        Map<String, String> typed = PartForms.typed(part.values(draft.content()), sent);
        List<FormField> fields = PartForms.looked(page, PartForms.fields(page, typed));
        long seen = version(sent.get("version"));
        if (!remove && fields.stream().anyMatch(each -> each.field().bad())) {
            return refused(page, draft, part, fields, seen, false);
        }
        try {
            PolicyContentDto content = remove ? part.removed(draft.content()) : part.written(draft.content(), typed);
            drafts.save(cityId, id, seen, content);
            return Response.seeOther(URI.create(page.at("desk/policies/" + id))).build();
        } catch (NeighbourRefused refused) {
            if (refused.status() == OVERTAKEN) {
                return refused(page, draft, part, fields, draft.draftVersion(), true);
            }
            if (refused.status() == UNPROCESSABLE) {
                return refused(page, draft, part, PartForms.refused(fields, refused.fields()), seen, false);
            }
            throw refused;
        }
    }

    private Response refused(Page page, PolicyDraftDto draft, DraftPart part, List<FormField> fields, long version, boolean overtaken) {
        return Response.status(UNPROCESSABLE).entity(shown(page, draft, part, fields, version, overtaken)).build();
    }

    private Object shown(Page page, PolicyDraftDto draft, DraftPart part, List<FormField> fields, long version, boolean overtaken) {
        String back = page.at("desk/policies/" + draft.id());
        boolean there = part.isRow() && !part.key().equals("new");
        return page.show(PolicyTemplates.form(page, new PartForm(page.title(), back + "/" + part.kind() + "/" + part.key(), back, fields, version,
                there, overtaken)));
    }

    private Page page(PolicyDraftDto draft, DraftPart part) {
        Page bare = frame.deskPage("");
        String name = part.kind().equals("sections")
                ? drafts.template(draft.kind()).sections().stream().filter(rule -> rule.code().equals(part.key()))
                        .map(PolicySectionRuleDto::name).map(text -> Words.plain(text, bare.language())).findFirst()
                        .orElseThrow(NotFoundException::new)
                : bare.texts().get("policy_form_" + part.kind());
        return frame.deskPage(name, new Crumb(bare.texts().get("policy_title"), bare.at("desk/policies")),
                new Crumb(Drafts.title(bare, draft), bare.at("desk/policies/" + draft.id())));
    }

    private static long version(String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }
}
