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
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hamyari.cities.client.CityProfileDto;
import org.hamyari.cities.client.ObstacleDto;
import org.hamyari.cities.client.ObstacleStateDto;
import org.hamyari.portal.api.LocalizedTextDto;
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
        Map<String, String> typed = kept.typed();
        boolean again = !typed.isEmpty();
        if (form.equals("profile")) {
            CityProfileDto profile = register.profile(frame.city().id());
            return kept.shown(page(form, build(form, again ? typed : typed(profile), String.valueOf(profile.version()), again)));
        }
        return kept.shown(page(form, build(form, typed, UUID.randomUUID().toString(), again)));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("{form: profile|officer|member|obstacle}")
    public Response sent(@PathParam("form") String form, MultivaluedMap<String, String> fields) {
        String city = frame.city().id();
        Map<String, String> typed = typed(fields);
        String key = typed.getOrDefault("key", "");
        Consumer<Map<String, String>> change = switch (form) {
            case "profile" -> values -> changes.profile(city, values, key);
            case "officer" -> values -> changes.officer(city, values, key);
            case "member" -> values -> changes.member(city, values, key);
            default -> values -> changes.obstacle(city, values, key);
        };
        return send(typed, change, "desk/city", refused -> page(form, build(form, typed, key, false).refused(refused)));
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
                refused -> obstaclePage(id, build("note", typed, key, false).refused(refused)));
    }

    static Crumb queue(Frame frame) {
        return new Crumb(frame.texts().get("frame_queue"), frame.at("desk"));
    }

    private Response send(Map<String, String> typed, Consumer<Map<String, String>> change, String next,
            Function<NeighbourRefused, TemplateInstance> again) {
        List<String> names = new ArrayList<>();
        typed.forEach((name, value) -> names.addAll(List.of(name, value)));
        return kept.send(() -> {
            try {
                change.accept(typed);
                return Response.seeOther(URI.create(frame.at(next))).build();
            } catch (NeighbourRefused refused) {
                if (refused.status() == UNAUTHORIZED) {
                    throw refused;
                }
                return Response.status(UNPROCESSABLE).entity(again.apply(refused)).build();
            }
        }, names.toArray(String[]::new));
    }

    private Form build(String form, Map<String, String> typed, String key, boolean again) {
        Forms forms = new Forms(frame.texts(), form, typed);
        return switch (form) {
            case "profile" -> forms.askBoth("description", "area").askBoth("claim", "text").askBoth("address", "text").ask("phone", "tel")
                    .ask("email", "email").ask("website", "url").choose("header", "BRIDGE", "NONE").build(key, again);
            case "officer" -> forms.ask("name", "text").askBoth("office", "text").ask("email", "email").ask("responsible", "check")
                    .ask("since", "date").build(key, again);
            case "member" -> forms.ask("name", "text").askBoth("organization", "text").choose("kind", "DEPARTMENT", "LEGAL", "CIVIL_SOCIETY")
                    .ask("since", "date").build(key, again);
            case "note" -> forms.ask("note", "area").choose("state", "OPEN", "REMOVED", "ACCEPTED").ask("dueOn", "date").build(key, again);
            default -> forms.askBoth("title", "text").askBoth("description", "area").askBoth("owner", "text").ask("dueOn", "date")
                    .build(key, again);
        };
    }

    private TemplateInstance page(String name, Form form) {
        Page page = frame.deskPage(frame.texts().get("register_" + name + "_title"), queue(frame), registerCrumb());
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

    private static Map<String, String> typed(CityProfileDto profile) {
        Map<String, String> typed = new TreeMap<>();
        put(typed, "description", profile.description());
        put(typed, "claim", profile.claim());
        put(typed, "address", profile.address());
        put(typed, "phone", profile.phone());
        put(typed, "email", profile.email());
        put(typed, "website", profile.website());
        typed.put("header", profile.header().toString());
        return typed;
    }

    private static void put(Map<String, String> typed, String field, LocalizedTextDto words) {
        if (words != null) {
            put(typed, field + ".fa", words.fa());
            put(typed, field + ".en", words.en());
        }
    }

    private static void put(Map<String, String> typed, String field, String value) {
        if (value != null) {
            typed.put(field, value);
        }
    }
}
