package org.hamyari.cities.group;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.EndingInputDto;
import org.hamyari.cities.api.MemberDto;
import org.hamyari.cities.api.MemberInputDto;
import org.hamyari.cities.api.MemberPageDto;
import org.hamyari.cities.api.ObstacleDto;
import org.hamyari.cities.api.ObstacleInputDto;
import org.hamyari.cities.api.ObstacleNoteInputDto;
import org.hamyari.cities.api.ObstaclePageDto;
import org.hamyari.cities.api.ObstacleStateDto;
import org.hamyari.cities.api.WorkingGroupApi;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class WorkingGroupResource implements WorkingGroupApi {

    private final WorkingGroup group;
    private final Obstacles obstacles;
    private final Idempotency idempotency;
    private final Answer answer;

    WorkingGroupResource(WorkingGroup group, Obstacles obstacles, Idempotency idempotency, Answer answer) {
        this.group = group;
        this.obstacles = obstacles;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public MemberPageDto listMembers(String cityId, String cursor, Integer limit) {
        MemberPageDto page = group.list(cityId, cursor, limit);
        answer.next(path(cityId) + "/members", page.page().next());
        return page;
    }

    @Override
    public MemberDto addMember(String idempotencyKey, String cityId, MemberInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> group.add(cityId, body));
    }

    @Override
    public MemberDto endMember(String idempotencyKey, String cityId, UUID memberId, EndingInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> group.end(cityId, memberId, body));
    }

    @Override
    public ObstaclePageDto listObstacles(String cityId, ObstacleStateDto state, String cursor, Integer limit) {
        ObstaclePageDto page = obstacles.list(cityId, Optional.ofNullable(state).map(Enum::name).map(ObstacleState::valueOf), cursor, limit);
        answer.next(path(cityId) + "/obstacles" + (state == null ? "" : "?state=" + state), page.page().next());
        return page;
    }

    @Override
    public ObstacleDto recordObstacle(String idempotencyKey, String cityId, ObstacleInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            ObstacleDto obstacle = obstacles.record(cityId, body);
            answer.location(path(cityId) + "/obstacles/" + obstacle.id());
            return obstacle;
        });
    }

    @Override
    public ObstacleDto getObstacle(String cityId, UUID obstacleId) {
        return obstacles.get(cityId, obstacleId);
    }

    @Override
    public ObstacleDto noteOnObstacle(String idempotencyKey, String cityId, UUID obstacleId, ObstacleNoteInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> obstacles.note(cityId, obstacleId, body));
    }

    private static String path(String cityId) {
        return "/api/cities/v1/cities/" + cityId + "/working-group";
    }
}
