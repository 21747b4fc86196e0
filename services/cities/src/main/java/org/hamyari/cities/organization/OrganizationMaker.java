package org.hamyari.cities.organization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hamyari.cities.organization.Identity.Reply;

/** Makes the organization of a city as it should be, whatever of it is there already. Doing it again changes nothing. */
final class OrganizationMaker {

    /** The offices of a city: groups of its organization. */
    static final List<String> OFFICES = List.of("city-admin", "moderator", "fund-manager", "finance-officer", "vote-officer", "auditor");

    private static final String ORGANIZATIONS = "/organizations";
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 1000;
    private static final int GONE = 404;
    private static final int TAKEN = 409;

    private final Identity identity;

    OrganizationMaker(Identity identity) {
        this.identity = identity;
    }

    /** The id of the organization, which has this alias, this name and all offices afterwards. */
    String make(String alias, String name, Optional<String> knownId) {
        String token = identity.token();
        Optional<JsonNode> found = knownId.flatMap(id -> byId(token, id, alias)).or(() -> byAlias(token, alias));
        String id = found.map(organization -> organization.path("id").asText()).orElseGet(() -> create(token, alias, name));
        found.ifPresent(organization -> rename(token, organization, alias, name));
        addOffices(token, id);
        return id;
    }

    private Optional<JsonNode> byId(String token, String id, String alias) {
        Reply reply = identity.call(token, "GET", ORGANIZATIONS + "/" + id, null, GONE);
        return reply.status() == GONE || !reply.body().path("alias").asText().equals(alias) ? Optional.empty() : Optional.of(reply.body());
    }

    /** Keycloak finds organizations by name and by domain only. */
    private Optional<JsonNode> byAlias(String token, String alias) {
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode list = identity.call(token, "GET", ORGANIZATIONS + "?first=" + page * PAGE + "&max=" + PAGE, null, 0).body();
            for (JsonNode organization : list) {
                if (organization.path("alias").asText().equals(alias)) {
                    return byId(token, organization.path("id").asText(), alias);
                }
            }
            if (list.size() < PAGE) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private String create(String token, String alias, String name) {
        Reply reply = identity.call(token, "POST", ORGANIZATIONS, Map.of("name", name, "alias", alias, "enabled", true), TAKEN);
        if (reply.status() == TAKEN) {
            reply = identity.call(token, "POST", ORGANIZATIONS, Map.of("name", told(name, alias), "alias", alias, "enabled", true), 0);
        }
        return reply.location().substring(reply.location().lastIndexOf('/') + 1);
    }

    private void rename(String token, JsonNode organization, String alias, String name) {
        String now = organization.path("name").asText();
        if (now.equals(name) || now.equals(told(name, alias))) {
            return;
        }
        String path = ORGANIZATIONS + "/" + organization.path("id").asText();
        ObjectNode renamed = organization.deepCopy();
        if (identity.call(token, "PUT", path, renamed.put("name", name), TAKEN).status() == TAKEN) {
            identity.call(token, "PUT", path, renamed.put("name", told(name, alias)), 0);
        }
    }

    /** Names are unique there; of two cities that are called alike the second is told apart by its id. */
    private static String told(String name, String alias) {
        return name + " · " + alias;
    }

    private void addOffices(String token, String id) {
        String path = ORGANIZATIONS + "/" + id + "/groups";
        Set<String> there = new HashSet<>();
        identity.call(token, "GET", path + "?first=0&max=" + PAGE, null, 0).body().forEach(group -> there.add(group.path("name").asText()));
        OFFICES.stream().filter(office -> !there.contains(office))
                .forEach(office -> identity.call(token, "POST", path, Map.of("name", office), TAKEN));
    }
}
