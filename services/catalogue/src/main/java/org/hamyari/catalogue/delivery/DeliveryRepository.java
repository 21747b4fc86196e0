package org.hamyari.catalogue.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;

/** Deliveries with their milestones, evidence, notes and reports. */
@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<Delivery, UUID> {

    Optional<Delivery> of(String cityId, UUID projectId) {
        return find("cityId = ?1 and projectId = ?2", cityId, projectId).firstResultOptional();
    }

    Delivery require(String cityId, UUID projectId) {
        return of(cityId, projectId).orElseThrow(() -> new DomainException(new DomainError.NotFound("delivery")));
    }

    List<Milestone> milestones(Delivery delivery) {
        return getEntityManager().createQuery("from Milestone where cityId = ?1 and projectId = ?2 order by number", Milestone.class)
                .setParameter(1, delivery.cityId).setParameter(2, delivery.projectId).getResultList();
    }

    /** One milestone, locked until the transaction ends. */
    Milestone lockMilestone(Delivery delivery, int number) {
        return getEntityManager().createQuery("from Milestone where cityId = ?1 and projectId = ?2 and number = ?3", Milestone.class)
                .setParameter(1, delivery.cityId).setParameter(2, delivery.projectId).setParameter(3, number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst()
                .orElseThrow(() -> new DomainException(new DomainError.NotFound("milestone")));
    }

    /** What was shown for each milestone, the newest first. */
    Map<UUID, List<Evidence>> evidence(String cityId, List<Milestone> milestones) {
        List<UUID> ids = milestones.stream().map(milestone -> milestone.id).toList();
        return getEntityManager().createQuery("from Evidence where cityId = ?1 and milestoneId in ?2 order by postedAt desc, id", Evidence.class)
                .setParameter(1, cityId).setParameter(2, ids).getResultList().stream()
                .collect(Collectors.groupingBy(evidence -> evidence.milestoneId));
    }

    /** The newest notes. */
    List<DeliveryNote> notes(Delivery delivery, int most) {
        return getEntityManager().createQuery("from DeliveryNote where cityId = ?1 and projectId = ?2 order by postedAt desc, id", DeliveryNote.class)
                .setParameter(1, delivery.cityId).setParameter(2, delivery.projectId).setMaxResults(most).getResultList();
    }

    /** All reports, the newest first. */
    List<FinalReport> reports(Delivery delivery) {
        return getEntityManager().createQuery("from FinalReport where cityId = ?1 and projectId = ?2 order by number desc", FinalReport.class)
                .setParameter(1, delivery.cityId).setParameter(2, delivery.projectId).getResultList();
    }

    void add(Object row) {
        getEntityManager().persist(row);
        flush();
    }
}
