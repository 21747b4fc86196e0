package org.hamyari.cities.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hamyari.cities.api.ServiceListDto;
import org.hamyari.cities.api.ServiceListPageDto;
import org.hamyari.cities.city.CityRegister;
import org.hamyari.platform.api.PageDto;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.web.Cursor;

/**
 * Imports of the city's list, all or nothing. An item keeps its id, and with it all that was decided, as long as its code is in the file;
 * one that vanishes is retired and comes back under the same id.
 */
@ApplicationScoped
public class ServiceLists {

    private final ServiceListRepository lists;
    private final ServiceRepository services;
    private final CityRegister register;
    private final Caller caller;
    private final ObjectMapper json;
    private final Cursor cursors;

    ServiceLists(ServiceListRepository lists, ServiceRepository services, CityRegister register, Caller caller, ObjectMapper json, Cursor cursors) {
        this.lists = lists;
        this.services = services;
        this.register = register;
        this.caller = caller;
        this.json = json;
        this.cursors = cursors;
    }

    /** A row as the database takes it. */
    record NewItem(@JsonProperty("id") UUID id, @JsonProperty("code") String code, @JsonProperty("parent_id") UUID parentId,
            @JsonProperty("kind") ServiceKind kind, @JsonProperty("name_fa") String nameFa, @JsonProperty("name_en") String nameEn,
            @JsonProperty("recipients") List<String> recipients, @JsonProperty("area") String area, @JsonProperty("position") int position,
            @JsonProperty("leaf") boolean leaf) {
        boolean differsFrom(ServiceItem known) {
            return known.retired() || known.kind() != kind || known.leaf() != leaf || !Objects.equals(known.parentId(), parentId)
                    || !Objects.equals(known.name().fa(), nameFa) || !Objects.equals(known.name().en(), nameEn)
                    || !known.recipients().equals(recipients) || !Objects.equals(known.area(), area);
        }
    }

    /** Takes rows that stand the rules as the next version, in the running transaction. */
    ServiceListDto take(String cityId, List<ListRow> rows, ListTree tree) {
        register.requireKnown(cityId);
        lists.lock(cityId);
        Map<String, ServiceItem> known = new HashMap<>();
        services.all(cityId).forEach(item -> known.put(item.code(), item));
        List<NewItem> items = items(rows, tree, known);
        int added = (int) items.stream().filter(item -> !known.containsKey(item.code())).count();
        int changed = (int) items.stream().filter(item -> known.containsKey(item.code()) && item.differsFrom(known.get(item.code()))).count();
        items.forEach(item -> known.remove(item.code()));
        int retired = (int) known.values().stream().filter(item -> !item.retired()).count();
        int version = lists.add(cityId, items.size(), added, changed, retired, caller.subject());
        lists.write(cityId, version, text(items));
        return lists.of(cityId, version);
    }

    @Transactional
    ServiceListPageDto list(String cityId, String cursor, int limit) {
        register.requireKnown(cityId);
        String scope = "listServiceLists:" + cityId;
        int before = cursors.read(scope, cursor).map(keys -> Integer.parseInt(keys.getFirst())).orElse(Integer.MAX_VALUE);
        List<ServiceListDto> found = lists.before(cityId, before, limit + 1);
        List<ServiceListDto> items = found.stream().limit(limit).toList();
        String next = found.size() > limit ? cursors.after(scope, items.getLast().version()) : null;
        return new ServiceListPageDto(items, new PageDto(next, null));
    }

    private static List<NewItem> items(List<ListRow> rows, ListTree tree, Map<String, ServiceItem> known) {
        Map<String, UUID> ids = new HashMap<>();
        rows.forEach(row -> ids.put(row.code(), known.containsKey(row.code()) ? known.get(row.code()).id() : UUID.randomUUID()));
        List<NewItem> items = new ArrayList<>(rows.size());
        for (ListRow row : rows) {
            items.add(new NewItem(ids.get(row.code()), row.code(), row.parent() == null ? null : ids.get(row.parent()), row.kind(),
                    row.nameFa(), row.nameEn(), row.recipients(), row.area(), items.size() + 1, tree.isLeaf(row)));
        }
        return items;
    }

    private String text(List<NewItem> items) {
        try {
            return json.writeValueAsString(items);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
