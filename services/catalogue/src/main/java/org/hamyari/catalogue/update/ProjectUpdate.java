package org.hamyari.catalogue.update;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.catalogue.api.UpdateDto;
import org.hamyari.catalogue.api.UpdateInputDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One piece of news; never changed. */
@Entity
@Immutable
public class ProjectUpdate {

    @Id
    UUID id;
    String cityId;
    UUID projectId;
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto title;
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto body;
    String postedBy;
    Instant postedAt;

    static ProjectUpdate of(String cityId, UUID projectId, UpdateInputDto input, String postedBy, Instant now) {
        ProjectUpdate update = new ProjectUpdate();
        update.id = UUID.randomUUID();
        update.cityId = cityId;
        update.projectId = projectId;
        update.title = input.title();
        update.body = input.body();
        update.postedBy = postedBy;
        update.postedAt = now;
        return update;
    }

    UpdateDto toDto() {
        return new UpdateDto(id, projectId, title, body, postedAt);
    }
}
