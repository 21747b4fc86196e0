package org.hamyari.portal.mine;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.engagement.client.FollowDto;
import org.hamyari.pledges.client.PledgeDto;
import org.hamyari.pledges.client.PledgePageDto;
import org.hamyari.pledges.client.PledgesApi;
import org.hamyari.portal.component.Neighbours;
import org.hamyari.portal.frame.Amounts;
import org.hamyari.portal.frame.City;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.frame.Section;
import org.hamyari.portal.frame.Words;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.project.Follows;
import org.hamyari.portal.project.Projects;

/** What somebody works on in this city, and what they have backed and follow, in every city. */
@Path("/{language: fa|en}/{cityId}/me")
@Authenticated
@RunOnVirtualThread
public class MyPages {

    private static final int PLEDGES = 20;

    @CheckedTemplate(basePath = "mine")
    static class Templates {

        static native TemplateInstance pledges(Page page, List<MyPledge> pledges, Neighbours neighbours, List<FollowDto> follows,
                List<MyProject> projects, boolean stopped);
    }

    private final Frame frame;
    private final PledgesApi pledges;
    private final Follows follows;
    private final Projects projects;
    private final Letters letters;

    MyPages(Frame frame, @RestClient PledgesApi pledges, Follows follows, Projects projects, Letters letters) {
        this.frame = frame;
        this.pledges = pledges;
        this.follows = follows;
        this.projects = projects;
        this.letters = letters;
    }

    @GET
    public TemplateInstance mine(@QueryParam("cursor") String cursor, @QueryParam("letters") String letter) {
        Page page = frame.page(Section.NONE, frame.texts().get("mine_title"));
        Optional<PledgePageDto> found = Neighbour.ifThere("pledges", () -> pledges.listMyPledges(null, cursor, PLEDGES, null));
        List<MyPledge> mine = found.map(list -> list.items().stream().map(this::row).toList()).orElse(null);
        Neighbours neighbours = found.map(list -> new Neighbours(address(list.page().prev()), address(list.page().next())))
                .orElse(new Neighbours(null, null));
        List<MyProject> own = projects.mine(page.city().id())
                .map(list -> list.stream().map(project -> MyProject.of(page, project)).toList()).orElse(null);
        return page.show(Templates.pledges(page, mine, neighbours, follows.mine().orElse(null), own, "stopped".equals(letter)));
    }

    /** Erases the address that this city writes to about questions, complaints, claims and own projects. */
    @POST
    @Path("contact")
    public Response stopLetters() {
        letters.stop(frame.city().id());
        return Response.seeOther(URI.create(frame.at("me") + "?letters=stopped#letters")).build();
    }

    private MyPledge row(PledgeDto pledge) {
        City here = frame.city();
        City city = pledge.cityId().equals(here.id()) ? here : frame.otherCity(pledge.cityId()).orElse(here);
        String elsewhere = city == here ? "" : Words.plain(city.name(), frame.language());
        String address = "/" + frame.language().tag() + "/" + pledge.cityId() + "/pledges/" + pledge.id();
        String amount = frame.formats(city).money(Amounts.of(pledge.amount())).getValue();
        return new MyPledge(pledge, address, amount, elsewhere, MyPledge.kind(pledge.state()), MyPledge.text(pledge.state()));
    }

    private String address(String cursor) {
        return cursor == null ? null : frame.at("me") + "?cursor=" + cursor;
    }
}
