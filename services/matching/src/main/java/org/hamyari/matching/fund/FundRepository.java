package org.hamyari.matching.fund;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class FundRepository implements PanacheRepositoryBase<Fund, UUID> {

    private static final String FOR_PROJECT = """
            cityId = ?1 and currency = ?2 and state <> SETTLED and (id = ?5 or opensAt <= ?3 and closesAt > ?3
            and (categoryIds = '' or locate(concat(',', ?4, ','), concat(',', categoryIds, ',')) > 0))
            order by id""";

    Optional<Fund> of(String cityId, UUID id) {
        return find("cityId = ?1 and id = ?2", cityId, id).firstResultOptional();
    }

    Optional<Fund> lock(String cityId, UUID id) {
        return find("cityId = ?1 and id = ?2", cityId, id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    List<Fund> lockAll(String cityId) {
        return find("cityId = ?1 order by id", cityId).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** The funds that match a project's pledges at a moment, in the order of ids. */
    List<Fund> forProject(String cityId, String currency, String categoryId, Instant at) {
        return find(FOR_PROJECT, cityId, currency, at, categoryId, null).list();
    }

    /**
     * The same and one more, held until the transaction ends; one order of locking, so that no two transactions wait for each other. No
     * match changes what it asks for, so the figures need not be written before.
     */
    List<Fund> lockForProject(String cityId, String currency, String categoryId, Instant at, UUID andThis) {
        return getEntityManager().createQuery("from Fund where " + FOR_PROJECT, Fund.class).setParameter(1, cityId)
                .setParameter(2, currency).setParameter(3, at).setParameter(4, categoryId).setParameter(5, andThis)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).setFlushMode(FlushModeType.COMMIT).getResultList();
    }

    List<Fund> byId(String cityId, Collection<UUID> ids) {
        return list("cityId = ?1 and id in ?2", cityId, ids);
    }

    /** Newest first, after a position. */
    List<Fund> newest(String cityId, Optional<FundState> state, Instant openedBefore, UUID idBefore, int limit) {
        String of = "cityId = ?1 and (openedAt < ?2 or openedAt = ?2 and id < ?3)";
        String order = " order by openedAt desc, id desc";
        PanacheQuery<Fund> query = state.map(wanted -> find(of + " and state = ?4" + order, cityId, openedBefore, idBefore, wanted))
                .orElseGet(() -> find(of + order, cityId, openedBefore, idBefore));
        return query.range(0, limit - 1).list();
    }
}
