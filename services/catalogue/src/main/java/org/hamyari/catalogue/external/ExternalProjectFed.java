package org.hamyari.catalogue.external;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.hamyari.catalogue.api.GeoPointDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.api.MoneyDto;
import org.hamyari.platform.event.DomainEvent;

/** A partner told how its project stands. */
record ExternalProjectFed(ExternalProject project) implements DomainEvent {

    @Override
    public String type() {
        return "org.hamyari.project.external-fed.v1";
    }

    @Override
    public String subject() {
        return project.id().toString();
    }

    @Override
    public long sequence() {
        return project.version();
    }

    @Override
    public String cityId() {
        return project.cityId();
    }

    @Override
    public String key() {
        return subject();
    }

    @Override
    public Object data() {
        return new Fed(project.id(), project.partner(), project.externalId(), project.platformName(), project.title(), project.url(),
                project.location(), project.raised().toDto(), project.target().toDto(), project.status().name(), project.endsAt(),
                project.asOf(), project.firstFedAt());
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fed(UUID projectId, String partner, String externalId, LocalizedTextDto platformName, LocalizedTextDto title, URI url,
            GeoPointDto location, MoneyDto raised, MoneyDto target, String status, Instant endsAt, Instant asOf, Instant firstFedAt) {
    }
}
