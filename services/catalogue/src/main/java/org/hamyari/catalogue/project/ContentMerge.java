package org.hamyari.catalogue.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import org.hamyari.catalogue.api.ProjectChangeDto;
import org.hamyari.catalogue.api.ProjectInputDto;

/** Lays the given members of a project over those it has: a member is replaced whole, nothing nested is merged. */
@ApplicationScoped
class ContentMerge {

    private final ObjectMapper json;

    ContentMerge(ObjectMapper json) {
        this.json = json;
    }

    /** The members that a change gives. */
    ProjectInputDto given(ProjectChangeDto change) {
        ObjectNode node = json.valueToTree(change);
        node.remove("clear");
        return read(node);
    }

    ProjectInputDto over(ProjectInputDto before, ProjectInputDto given, Collection<String> cleared) {
        ObjectNode merged = json.valueToTree(before);
        ObjectNode members = json.valueToTree(given);
        members.properties().stream().filter(member -> !member.getValue().isNull())
                .forEach(member -> merged.set(member.getKey(), member.getValue()));
        merged.remove(cleared);
        return read(merged);
    }

    /** The given members with the district their place lies in; its name where none is given. */
    ProjectInputDto placed(ProjectInputDto given, Optional<Places.Place> place) {
        ObjectNode node = json.valueToTree(given);
        place.ifPresent(found -> {
            node.put("districtId", found.id());
            if (given.district() == null) {
                node.set("district", json.valueToTree(found.name()));
            }
        });
        return read(node);
    }

    private ProjectInputDto read(ObjectNode node) {
        try {
            return json.treeToValue(node, ProjectInputDto.class);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
