package org.hamyari.portal.desk;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.pledges.client.ClosingDto;
import org.hamyari.pledges.client.JobsApi;
import org.hamyari.portal.api.JobDto;
import org.hamyari.portal.component.Progress;
import org.hamyari.portal.component.Task;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.voting.client.VoteClosingDto;

/** The officials' desk: the queue of what waits, and how far long work is. */
@Path("/{language: fa|en}/{cityId}/desk")
@Authenticated
@RunOnVirtualThread
public class DeskPages {

    private static final Set<String> MONEY = Set.of("finance-officer", "auditor");
    private static final Set<String> VOTES = Set.of("vote-officer", "auditor");

    private final Frame frame;
    private final Closings closings;
    private final VoteClosings voteClosings;
    private final JobsApi jobs;

    DeskPages(Frame frame, Closings closings, VoteClosings voteClosings, @RestClient JobsApi jobs) {
        this.frame = frame;
        this.closings = closings;
        this.voteClosings = voteClosings;
        this.jobs = jobs;
    }

    @GET
    public TemplateInstance queue() {
        Page page = frame.deskPage(frame.texts().get("frame_queue"));
        Set<String> roles = page.visitor().roles(page.city().id());
        Optional<List<ClosingDto>> campaigns = holdsOne(roles, MONEY) ? closings.all(page.city().id()) : Optional.of(List.of());
        Optional<List<VoteClosingDto>> votes = holdsOne(roles, VOTES) ? voteClosings.all(page.city().id()) : Optional.of(List.of());
        List<Item> items = new ArrayList<>();
        campaigns.orElse(List.of()).forEach(closing -> items.add(item(page, closings.view(page, closing))));
        votes.orElse(List.of()).forEach(closing -> items.add(item(page, voteClosings.view(page, closing))));
        Queue queue = new Queue(tasks(items, Place.MINE), tasks(items, Place.OTHERS), tasks(items, Place.DONE),
                campaigns.isEmpty() || votes.isEmpty());
        return page.show(DeskTemplates.queue(page, queue, DeskArea.of(page), page.official()));
    }

    @GET
    @Path("jobs/{jobId}")
    public TemplateInstance job(@PathParam("jobId") UUID id) {
        JobDto job = Neighbour.ask(() -> jobs.getJob(frame.city().id(), id, null));
        Page page = frame.deskPage(frame.texts().get("desk_job_title"), new Crumb(frame.texts().get("frame_queue"), frame.at("desk")));
        long total = job.total() == null ? 0 : job.total();
        String text = total == 0 ? page.texts().get("desk_job_counting") : page.texts().get("component_of", job.done(), total);
        String state = job.state().toString().toLowerCase(java.util.Locale.ROOT);
        boolean running = state.equals("queued") || state.equals("running");
        return page.show(DeskTemplates.job(page, job, new Progress(job.done(), total, text), page.texts().get("desk_job_work"),
                "desk_job_" + state, running));
    }

    private enum Place {
        MINE, OTHERS, DONE
    }

    private record Item(Place place, Task task) {
    }

    private static Item item(Page page, ClosingView view) {
        Place place = view.mayDecide() ? Place.MINE : view.waits() ? Place.OTHERS : Place.DONE;
        String proposed = page.formats().date(view.signatures().firstAt()).getValue();
        String facts = page.texts().markup("desk_proposed_by", view.signatures().first()).getValue();
        return new Item(place, new Task(proposed, false, view.address(), page.texts().markup("desk_task", view.headline()).getValue(), facts,
                view.tagKind(), page.texts().get(view.stateText())));
    }

    private static List<Task> tasks(List<Item> items, Place place) {
        return items.stream().filter(item -> item.place() == place).map(Item::task).toList();
    }

    private static boolean holdsOne(Set<String> roles, Set<String> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }
}
