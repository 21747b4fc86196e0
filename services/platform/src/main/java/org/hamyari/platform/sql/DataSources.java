package org.hamyari.platform.sql;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The two ways into the database: the service's role, bound to one city, and the job role of relay, jobs and cross-city reads. */
@ApplicationScoped
public class DataSources {

    /** Statements under the job role. Its policies are listed in the migrations; a test lists the tables it may read. */
    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
    public @interface AcrossCities {
    }

    @Produces
    @ApplicationScoped
    Sql service(javax.sql.DataSource dataSource) {
        return new Sql(dataSource);
    }

    @Produces
    @AcrossCities
    @ApplicationScoped
    Sql job(@DataSource("job") javax.sql.DataSource dataSource) {
        return new Sql(dataSource);
    }
}
