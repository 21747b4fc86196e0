package org.hamyari.catalogue.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.NoticeDecisionDto;
import org.hamyari.catalogue.api.NoticeDto;
import org.hamyari.catalogue.api.NoticeInputDto;
import org.hamyari.catalogue.api.NoticeListDto;
import org.hamyari.catalogue.api.NoticePageDto;
import org.hamyari.catalogue.api.NoticeReasonDto;
import org.hamyari.catalogue.api.NoticeStateDto;
import org.hamyari.catalogue.api.NoticesApi;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class NoticeResource implements NoticesApi {

    private static final String CITIES = "/api/catalogue/v1/cities/";

    private final Notices notices;
    private final NoticeLists lists;
    private final Idempotency idempotency;
    private final Answer answer;

    NoticeResource(Notices notices, NoticeLists lists, Idempotency idempotency, Answer answer) {
        this.notices = notices;
        this.lists = lists;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public NoticeListDto listNoticesOfProject(String cityId, UUID projectId) {
        return lists.ofProject(cityId, projectId);
    }

    @Override
    public NoticePageDto listNotices(String cityId, NoticeStateDto state, String cursor, Integer limit) {
        Optional<String> wanted = Optional.ofNullable(state).map(Enum::name);
        NoticePageDto page = lists.ofCity(cityId, wanted, cursor, limit);
        answer.next(CITIES + cityId + "/notices?limit=" + limit + wanted.map(name -> "&state=" + name).orElse(""), page.page().next());
        return page;
    }

    @Override
    public NoticeDto getNotice(String cityId, UUID noticeId) {
        return lists.get(cityId, noticeId);
    }

    @Override
    public NoticeDto fileNotice(String idempotencyKey, String cityId, UUID projectId, NoticeInputDto body) {
        return idempotency.once(idempotencyKey, body, () -> {
            NoticeDto notice = notices.file(cityId, projectId, body);
            answer.location(CITIES + cityId + "/notices/" + notice.id());
            return notice;
        });
    }

    @Override
    public NoticeDto takeDown(String idempotencyKey, String cityId, UUID noticeId, NoticeReasonDto body) {
        return idempotency.once(idempotencyKey, body, () -> notices.takeDown(cityId, noticeId, body.text()));
    }

    @Override
    public NoticeDto replyToNotice(String idempotencyKey, String cityId, UUID noticeId, NoticeReasonDto body) {
        return idempotency.once(idempotencyKey, body, () -> notices.reply(cityId, noticeId, body.text()));
    }

    @Override
    public NoticeDto decideNotice(String idempotencyKey, String cityId, UUID noticeId, NoticeDecisionDto body) {
        return idempotency.once(idempotencyKey, body, () -> notices.decide(cityId, noticeId, body));
    }
}
