package org.hamyari.engagement.follow;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.UUID;
import org.hamyari.engagement.api.FollowDto;
import org.hamyari.engagement.api.FollowInputDto;
import org.hamyari.engagement.api.FollowPageDto;
import org.hamyari.engagement.api.FollowsApi;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class FollowResource implements FollowsApi {

    private final Follows follows;
    private final Answer answer;

    FollowResource(Follows follows, Answer answer) {
        this.follows = follows;
        this.answer = answer;
    }

    @Override
    public FollowDto getFollow(String cityId, UUID projectId) {
        return follows.get(cityId, projectId);
    }

    @Override
    public FollowDto followProject(String cityId, UUID projectId, FollowInputDto body) {
        return follows.follow(cityId, projectId, body.language().toString());
    }

    @Override
    public void unfollowProject(String cityId, UUID projectId) {
        follows.unfollow(cityId, projectId);
    }

    @Override
    public FollowPageDto listMyFollows(String cursor, Integer limit) {
        FollowPageDto page = follows.mine(cursor, limit);
        answer.next("/api/engagement/v1/me/follows?limit=" + limit, page.page().next());
        return page;
    }
}
