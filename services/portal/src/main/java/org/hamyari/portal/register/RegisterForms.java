package org.hamyari.portal.register;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hamyari.cities.client.ObstacleDto;
import org.hamyari.cities.client.ObstacleStateDto;
import org.hamyari.cities.client.OfficerDto;
import org.hamyari.portal.component.Event;
import org.hamyari.portal.frame.Crumb;
import org.hamyari.portal.frame.Frame;
import org.hamyari.portal.frame.Kept;
import org.hamyari.portal.frame.Page;
import org.hamyari.portal.neighbour.NeighbourRefused;
import org.hamyari.portal.text.Markup;

/** The forms of the register. A refusal shows the form again with what was typed and the service's words at the field. */
@Path("/{language: fa|en}/{cityId}/desk/city")
@Authenticated
@RunOnVirtualThread
public class RegisterForms {

    private static final int UNAUTHORIZED = 401;
    private static final int PRECONDITION_FAILED = 412;
    private static final int UNPROCESSABLE = 422;

    private final Frame frame;
    private final Register register;
    private final RegisterChanges changes;
    private final Kept kept;

    RegisterForms(Frame frame, Register register, RegisterChanges changes, Kept kept) {
        this.frame = frame;
        this.register = register;
        this.changes = changes;
        this.kept = kept;
    }

    @GET
    @Path("{form: profile|officer|member|obstacle}")
    public Response asked(@PathParam("form") String form) {
        if (form.equals("profile")) {
            return kept.shown(page(build(form, OnRecord.of(register.profile(frame.city().id())))));
        }
        Map<String, String> typed = kept.typed();
        return kept.shown(page(build(form, typed, UUID.randomUUID().toString(), !typed.isEmpty())));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("{form: profile|officer|member|obstacle}")
    public Response sent(@PathParam("form") String form, MultivaluedMap<String, String> fields) {
        String city = frame.city().id();
        Map<String, String> typed = typed(fields);
        String key = typed.getOrDefault("key", "");
        if (form.equals("profile")) {
            return change(form, typed, values -> {
                changes.profile(city, values, key);
                frame.profileChanged();
            }, () -> OnRecord.of(register.profile(city)));
        }
        Consumer<Map<String, String>> change = switch (form) {
            case "officer" -> values -> changes.officer(city, values, key);
            case "member" -> values -> changes.member(city, values, key);
            default -> values -> changes.obstacle(city, values, key);
        };
        return send(typed, change, "desk/city", refused -> Optional.of(page(build(form, typed, key, false).refused(refused))));
    }

    @GET
    @Path("officers/{id}")
    public Response officer(@PathParam("id") UUID id) {
        OfficerDto officer = register.officer(frame.city().id(), id);
        return officer.until() == null ? kept.shown(page(build("officer_change", OnRecord.of(officer)))) : next("desk/city");
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("officers/{id}")
    public Response officerChanged(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        String city = frame.city().id();
        Map<String, String> typed = typed(fields);
        return change("officer_change", typed, values -> changes.officer(city, id, values, typed.getOrDefault("key", "")),
                () -> OnRecord.of(register.officer(city, id)));
    }

    @GET
    @Path("obstacles/{id}")
    public Response obstacle(@PathParam("id") UUID id) {
        return kept.shown(obstaclePage(id, build("note", kept.typed(), UUID.randomUUID().toString(), !kept.typed().isEmpty())));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("obstacles/{id}")
    public Response noted(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        Map<String, String> typed = typed(fields);
        String key = typed.getOrDefault("key", "");
        return send(typed, values -> changes.note(frame.city().id(), id, values, key), "desk/city/obstacles/" + id,
                refused -> Optional.of(obstaclePage(id, build("note", typed, key, false).refused(refused))));
    }

    static Crumb queue(Frame frame) {
        return new Crumb(frame.texts().get("frame_queue"), frame.at("desk"));
    }

    /** Changes a shared record from the version that was seen. Where somebody else was first both are shown, unless both mean the same. */
    private Response change(String form, Map<String, String> typed, Consumer<Map<String, String>> change, Supplier<OnRecord> now) {
        Form sent = build(form, typed, typed.getOrDefault("key", ""), false);
        return send(typed, change, "desk/city", refused -> {
            if (refused.status() != PRECONDITION_FAILED && !refused.code().equals("overtaken")) {
                return Optional.of(page(sent.refused(refused)));
            }
            OnRecord record = now.get();
            return record.says(sent) ? Optional.empty() : Optional.of(page(record.beside(sent, frame.texts(), frame.formats())));
        });
    }

    private Response next(String path) {
        return Response.seeOther(URI.create(frame.at(path))).build();
    }

    private Response send(Map<String, String> typed, Consumer<Map<String, String>> change, String next,
            Function<NeighbourRefused, Optional<TemplateInstance>> again) {
        List<String> names = new ArrayList<>();
        typed.forEach((name, value) -> names.addAll(List.of(name, value)));
        return kept.send(() -> {
            try {
                change.accept(typed);
                return next(next);
            } catch (NeighbourRefused refused) {
                if (refused.status() == UNAUTHORIZED) {
                    throw refused;
                }
                return again.apply(refused).map(page -> Response.status(UNPROCESSABLE).entity(page).build()).orElseGet(() -> next(next));
            }
        }, names.toArray(String[]::new));
    }

    /** A form for a change; what was typed before signing in keeps the version it was typed for. */
    private Form build(String form, OnRecord record) {
        Map<String, String> typed = kept.typed();
        return typed.isEmpty() ? build(form, record.values(), record.version(), false)
                : build(form, typed, typed.getOrDefault("key", record.version()), true);
    }

    private Form build(String form, Map<String, String> typed, String key, boolean again) {
        Forms forms = new Forms(frame.texts(), form.equals("officer_change") ? "officer" : form, typed).under(form);
        return switch (form) {
            case "profile" -> forms.askBoth("description", "area").askBoth("claim", "text").askBoth("address", "text").ask("phone", "tel")
                    .ask("email", "email").ask("website", "url").choose("header", "BRIDGE", "NONE").build(key, again);
            case "officer", "officer_change" -> forms.ask("name", "text").askBoth("office", "text").ask("email", "email").ask("responsible", "check")
                    .ask("since", "date").build(key, again);
            case "member" -> forms.ask("name", "text").askBoth("organization", "text").choose("kind", "DEPARTMENT", "LEGAL", "CIVIL_SOCIETY")
                    .ask("since", "date").build(key, again);
            case "note" -> forms.ask("note", "area").choose("state", "OPEN", "REMOVED", "ACCEPTED").ask("dueOn", "date").build(key, again);
            default -> forms.askBoth("title", "text").askBoth("description", "area").askBoth("owner", "text").ask("dueOn", "date")
                    .build(key, again);
        };
    }

    private TemplateInstance page(Form form) {
        Page page = frame.deskPage(form.title(), queue(frame), registerCrumb());
        return page.show(RegisterTemplates.form(page, form));
    }

    private TemplateInstance obstaclePage(UUID id, Form form) {
        ObstacleDto obstacle = changes.obstacle(frame.city().id(), id);
        Page page = frame.deskPage(frame.texts().get("register_obstacle_one"), queue(frame), registerCrumb());
        String state = obstacle.overdue() ? "overdue" : obstacle.state().toString().toLowerCase(Locale.ROOT);
        List<Event> history = obstacle.history().stream().map(note -> new Event("done",
                page.texts().get("register_obstacle_state_" + note.state().toString().toLowerCase(Locale.ROOT)),
                page.formats().moment(note.notedAt()).getValue(), "<bdi>" + Markup.escape(note.note()) + "</bdi>")).toList();
        boolean mayNote = obstacle.state() == ObstacleStateDto.OPEN
                && page.visitor().roles(page.city().id()).stream().anyMatch(List.of("city-admin", "auditor")::contains);
        return page.show(RegisterTemplates.obstacle(page, obstacle, "register_obstacle_state_" + state, history, form, mayNote));
    }

    private Crumb registerCrumb() {
        return new Crumb(frame.texts().get("register_title"), frame.at("desk/city"));
    }

    private static Map<String, String> typed(MultivaluedMap<String, String> fields) {
        Map<String, String> typed = new TreeMap<>();
        fields.forEach((name, values) -> typed.put(name, values.getFirst()));
        return typed;
    }
}
