package org.hamyari.portal.mentoring;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.cities.client.PoliciesApi;
import org.hamyari.cities.client.PolicyStateDto;
import org.hamyari.cities.client.PolicySummaryDto;
import org.hamyari.cities.client.TemplateKindDto;
import org.hamyari.cities.client.TemplatesApi;
import org.hamyari.portal.component.Form;
import org.hamyari.portal.component.Sending;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;

/** Sharing a published policy, a rule of match funds or the settings of a vote; a page for each. */
@Path("/{language: fa|en}/{cityId}/desk/mentoring/share/{kind: policy|fund-rule|process}")
@Authenticated
@RunOnVirtualThread
public class SharePages {

    private static final int MOST = 100;
    private static final int UNPROCESSABLE = 422;

    @CheckedTemplate(basePath = "mentoring")
    static class Templates {

        static native TemplateInstance share(Page page, ShareView view, Form form);
    }

    private final Frame frame;
    private final TemplatesApi templates;
    private final PoliciesApi policies;
    private final Sending sending;
    private final Kept kept;

    SharePages(Frame frame, @RestClient TemplatesApi templates, @RestClient PoliciesApi policies, Sending sending, Kept kept) {
        this.frame = frame;
        this.templates = templates;
        this.policies = policies;
        this.sending = sending;
        this.kept = kept;
    }

    @GET
    public Response show(@PathParam("kind") String kind) {
        return kept.shown(shown(kind, Form.of(kept.typed())));
    }

    @POST
    @PermitAll
    public Response share(@PathParam("kind") String kind, MultivaluedMap<String, String> sent) {
        ShareForm read = ShareForm.read(kind(kind), Form.typed(sent), frame.texts());
        if (read.form().bad()) {
            return Response.status(UNPROCESSABLE).entity(shown(kind, read.form())).build();
        }
        return sending.send(read.form(), () -> {
            Neighbour.ask(() -> templates.shareTemplate(read.form().value("key"), frame.city().id(), read.input()));
            return frame.at("desk/mentoring") + "#own";
        }, ShareForm::fieldOf, form -> shown(kind, form));
    }

    private TemplateInstance shown(String kind, Form form) {
        String title = "mentoring_share_" + kind.replace('-', '_');
        Page page = frame.deskPage(frame.texts().get(title), new Crumb(frame.texts().get("frame_queue"), frame.at("desk")),
                new Crumb(frame.texts().get("mentoring_title"), frame.at("desk/mentoring")));
        List<ShareView.Choice> choices = kind(kind) == TemplateKindDto.POLICY ? published(page) : List.of();
        return page.show(Templates.share(page, new ShareView(kind, title, choices, UUID.randomUUID().toString()), form));
    }

    private List<ShareView.Choice> published(Page page) {
        return Neighbour.ask(() -> policies.listPolicies(page.city().id(), null, null, MOST)).items().stream()
                .filter(policy -> policy.state() == PolicyStateDto.PUBLISHED)
                .map(policy -> new ShareView.Choice(policy.id().toString(), name(page, policy))).toList();
    }

    private static String name(Page page, PolicySummaryDto policy) {
        return page.texts().get("mentoring_policy_choice", Words.plain(policy.title(), page.language()),
                page.texts().get("policy_kind_" + policy.kind().name().toLowerCase(Locale.ROOT)), policy.version());
    }

    private static TemplateKindDto kind(String kind) {
        return TemplateKindDto.fromString(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
