package org.hamyari.cities.service;

import io.smallrye.common.annotation.Blocking;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.hamyari.cities.api.ServiceListDto;
import org.hamyari.cities.api.ServiceListPageDto;
import org.hamyari.cities.api.ServiceListsApi;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.web.Answer;

/** On a worker thread: the body is read as a stream, and judged before the transaction begins. */
@Blocking
public class ServiceListResource implements ServiceListsApi {

    private final ServiceLists lists;
    private final Idempotency idempotency;
    private final Answer answer;

    ServiceListResource(ServiceLists lists, Idempotency idempotency, Answer answer) {
        this.lists = lists;
        this.idempotency = idempotency;
        this.answer = answer;
    }

    @Override
    public ServiceListDto importServiceList(String idempotencyKey, String cityId, InputStream body) {
        ListErrors errors = new ListErrors();
        DigestInputStream bytes = new DigestInputStream(body, sha256());
        List<ListRow> rows = ListFile.read(bytes, errors);
        ListTree tree = ListTree.of(rows, errors);
        errors.throwIfAny();
        return idempotency.once(idempotencyKey, bytes.getMessageDigest().digest(), () -> {
            ServiceListDto list = lists.take(cityId, rows, tree);
            answer.location(path(cityId));
            return list;
        });
    }

    @Override
    public ServiceListPageDto listServiceLists(String cityId, String cursor, Integer limit) {
        ServiceListPageDto page = lists.list(cityId, cursor, limit);
        answer.next(path(cityId), page.page().next());
        return page;
    }

    private static String path(String cityId) {
        return "/api/cities/v1/cities/" + cityId + "/service-lists";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
