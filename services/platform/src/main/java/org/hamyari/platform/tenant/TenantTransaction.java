package org.hamyari.platform.tenant;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hamyari.platform.sql.SqlFailure;

/**
 * Tells the database, as the first statement of every transaction, which city it works for. Row-level security reads the setting;
 * it ends with the transaction, so a pooled connection carries nothing into the next one. Without a city there are no rows.
 */
@ApplicationScoped
class TenantTransaction {

    private final DataSource dataSource;
    private final Tenant tenant;
    private final TransactionManager transactions;

    TenantTransaction(DataSource dataSource, Tenant tenant, TransactionManager transactions) {
        this.dataSource = dataSource;
        this.tenant = tenant;
        this.transactions = transactions;
    }

    void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        if (Arc.container().requestContext().isActive()) {
            tenant.cityIfSet().ifPresent(this::set);
        }
    }

    private void set(String city) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("select set_config('app.city', ?, true)")) {
            statement.setString(1, city);
            statement.execute();
        } catch (SQLException failure) {
            end();
            throw new SqlFailure(failure);
        }
    }

    /** Whoever begins a transaction does not expect that to fail half-way, and would leave it open. */
    private void end() {
        try {
            transactions.rollback();
        } catch (SystemException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
