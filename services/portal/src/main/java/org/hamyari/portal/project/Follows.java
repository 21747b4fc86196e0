package org.hamyari.portal.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.hamyari.engagement.client.FollowDto;
import org.hamyari.engagement.client.FollowInputDto;
import org.hamyari.engagement.client.FollowsApi;
import org.hamyari.engagement.client.LanguageDto;
import org.hamyari.portal.neighbour.Neighbour;
import org.hamyari.portal.neighbour.NeighbourRefused;
import org.hamyari.portal.text.Language;

/** Following a project by e-mail. */
@ApplicationScoped
public class Follows {

    private final FollowsApi follows;

    Follows(@RestClient FollowsApi follows) {
        this.follows = follows;
    }

    /** Nothing when engagement is away. */
    Optional<Boolean> following(String cityId, UUID project) {
        try {
            return Neighbour.ifThere("engagement", () -> follows.getFollow(cityId, project) != null);
        } catch (NeighbourRefused refused) {
            return refused.notFound() ? Optional.of(false) : Optional.empty();
        }
    }

    void follow(String cityId, UUID project, Language language) {
        Neighbour.ask(() -> follows.followProject(cityId, project, new FollowInputDto(LanguageDto.fromString(language.tag()))));
    }

    void unfollow(String cityId, UUID project) {
        Neighbour.ask(() -> {
            follows.unfollowProject(cityId, project);
            return true;
        });
    }

    public Optional<List<FollowDto>> mine() {
        return Neighbour.ifThere("engagement", () -> follows.listMyFollows(null, 100).items());
    }
}
