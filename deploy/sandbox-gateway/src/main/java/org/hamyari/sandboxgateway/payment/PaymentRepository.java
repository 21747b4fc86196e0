package org.hamyari.sandboxgateway.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where payments and their refunds are kept. */
@Singleton
class PaymentRepository implements PanacheRepositoryBase<Payment, String> {

    Optional<Payment> lock(String providerRef) {
        return Optional.ofNullable(findById(providerRef, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Payment> byKey(String idempotencyKey) {
        return find("idempotencyKey", idempotencyKey).firstResultOptional();
    }

    List<Payment> updatedSince(Instant since, int limit) {
        return find("updatedAt >= ?1 order by updatedAt, providerRef", since).page(0, limit).list();
    }

    /** Open payments whose decision or expiry is due. */
    List<String> due(Instant now, int limit) {
        return getEntityManager().createQuery("""
                select providerRef from Payment
                where status = CREATED and (decidedFor <= :now or (decidedStatus is null and expiresAt <= :now))
                """, String.class).setParameter("now", now).setMaxResults(limit).getResultList();
    }

    Optional<Refund> refund(String providerRef, String refundId) {
        return Optional.ofNullable(getEntityManager().find(Refund.class, refundId))
                .filter(refund -> refund.providerRef.equals(providerRef));
    }

    Optional<Refund> refundByKey(String providerRef, String idempotencyKey) {
        return getEntityManager().createQuery("from Refund where providerRef = :ref and idempotencyKey = :key", Refund.class)
                .setParameter("ref", providerRef).setParameter("key", idempotencyKey).getResultStream().findFirst();
    }

    void save(Refund refund) {
        getEntityManager().persist(refund);
    }

    /** Serialises the creations of one key, so that the second of two at once sees the first. */
    void lockKey(String idempotencyKey) {
        getEntityManager().createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:key, 0))", Object.class)
                .setParameter("key", idempotencyKey).getSingleResult();
    }
}
