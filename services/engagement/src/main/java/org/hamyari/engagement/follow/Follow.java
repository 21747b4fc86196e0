package org.hamyari.engagement.follow;

import java.time.Instant;
import java.util.UUID;
import org.hamyari.engagement.api.FollowDto;
import org.hamyari.engagement.api.LanguageDto;
import org.hamyari.platform.api.LocalizedTextDto;

/** A project that a person follows, and the language of the letters. */
record Follow(String cityId, UUID projectId, LocalizedTextDto title, String language, Instant followedAt) {

    FollowDto toDto() {
        return new FollowDto(cityId, projectId, title, LanguageDto.fromString(language), followedAt);
    }
}
