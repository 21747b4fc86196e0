package org.hamyari.portal.policy;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Set;
import java.util.UUID;
import org.hamyari.cities.client.PolicyDto;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;

/** What the city has published, for everybody: every version of it, with what changed. */
@Path("/{language: fa|en}/{cityId}/policies")
@RunOnVirtualThread
public class PolicyPages {

    static final Set<String> WRITERS = Set.of("city-admin", "moderator");

    private final Frame frame;
    private final PublishedPolicies policies;

    PolicyPages(Frame frame, PublishedPolicies policies) {
        this.frame = frame;
        this.policies = policies;
    }

    @GET
    public TemplateInstance list() {
        Page page = frame.page(Section.CITY, frame.texts().get("policy_title"));
        return page.show(PolicyTemplates.list(page, policies.list(page), writes(page)));
    }

    @GET
    @Path("{id}")
    public TemplateInstance newest(@PathParam("id") UUID id) {
        return shown(policies.newest(frame.city().id(), id));
    }

    @GET
    @Path("{id}/versions/{number}")
    public TemplateInstance version(@PathParam("id") UUID id, @PathParam("number") int number) {
        return shown(policies.version(frame.city().id(), id, number));
    }

    private TemplateInstance shown(PolicyDto policy) {
        Page page = frame.page(Section.CITY, Words.plain(policy.title(), frame.language()),
                new Crumb(frame.texts().get("policy_title"), frame.at("policies")));
        return page.show(PolicyTemplates.policy(page, policies.view(page, policy, writes(page))));
    }

    private static boolean writes(Page page) {
        return page.visitor().roles(page.city().id()).stream().anyMatch(WRITERS::contains);
    }
}
