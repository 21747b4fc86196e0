package org.hamyari.voting.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.hamyari.platform.files.FileStore;
import org.hamyari.platform.job.JobWork;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.tenant.Tenant;
import org.hamyari.voting.api.TallyDto;
import org.hamyari.voting.counting.Counting;
import org.hamyari.voting.counting.Counting.Counted;
import org.hamyari.voting.counting.CountingRoom;
import org.hamyari.voting.counting.ExplanationDtos;
import org.hamyari.voting.counting.TallyDtos;

/** Counts a file that somebody ordered to be counted: first the outcome, then, where it was asked for, what goes beyond it. */
@ApplicationScoped
class CountFile implements JobWork {

    static final String KIND = "count-file";

    private final Tenant tenant;
    private final TallyOrders orders;
    private final FileStore files;
    private final CountingRoom room;

    CountFile(Tenant tenant, TallyOrders orders, FileStore files, CountingRoom room) {
        this.tenant = tenant;
        this.orders = orders;
        this.files = files;
        this.room = room;
    }

    static int steps(TallyOrders.Stored order) {
        return order.explain() ? 2 : 1;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Progress step(UUID jobId, String subjectId) {
        TallyOrders.Stored order = orders.require(tenant.city(), UUID.fromString(subjectId));
        boolean explains = order.tally() != null;
        try {
            orders.counted(order, count(order, explains), explains || !order.explain());
        } catch (DomainException refused) {
            if (refused.error() instanceof DomainError.Busy busy && "busy".equals(busy.code())) {
                return new Progress(explains ? 1 : 0, steps(order), true);
            }
            orders.failed(order, refused.error().code());
            return new Progress(steps(order), steps(order));
        }
        return new Progress(explains ? 2 : 1, steps(order));
    }

    private TallyDto count(TallyOrders.Stored order, boolean explains) {
        return room.official(deadline -> {
            try (InputStream file = files.open(order.ballotsSha256()).orElseThrow()) {
                Counted counted = Counting.count(file, order.options(), deadline);
                return TallyDtos.of(counted, explains ? ExplanationDtos.of(counted.explanation(deadline)) : null);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }
}
