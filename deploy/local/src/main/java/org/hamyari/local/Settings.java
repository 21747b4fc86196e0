package org.hamyari.local;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The environment of each of our applications: everything that differs from one installation to the next. */
final class Settings {

    private final Ports ports;
    private final Secrets secrets;
    private final Postgres postgres;

    Settings(Ports ports, Secrets secrets, Postgres postgres) {
        this.ports = ports;
        this.secrets = secrets;
        this.postgres = postgres;
    }

    Map<String, String> of(Application application) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", String.valueOf(ports.application(application)));
        settings.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        settings.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(ports.management(application)));
        settings.put("HAMYARI_PUBLIC_URL", ports.origin());
        database(application, settings);
        switch (application) {
            case SANDBOX_GATEWAY -> settings.put("HAMYARI_SANDBOX_PUBLIC_URL", ports.origin());
            case PORTAL -> portal(settings);
            default -> service(application, settings);
        }
        if (application == Application.SANDBOX_GATEWAY || application == Application.PLEDGES) {
            settings.put("HAMYARI_SANDBOX_MERCHANT_SECRET", secrets.get("HAMYARI_SANDBOX_MERCHANT_SECRET"));
            settings.put("HAMYARI_SANDBOX_NOTIFICATION_SECRET", secrets.get("HAMYARI_SANDBOX_NOTIFICATION_SECRET"));
        }
        if (application == Application.CITIES) {
            settings.put("HAMYARI_CITIES_SECRET", secrets.get("HAMYARI_CITIES_SECRET"));
            // The demonstration begins with cities that have come far already.
            settings.put("HAMYARI_CITIES_ANY_FIRST_STAGE", "true");
        }
        if (application == Application.PLEDGES) {
            settings.put("HAMYARI_INTROSPECTION_SECRET", secrets.get("HAMYARI_INTROSPECTION_SECRET"));
        }
        return settings;
    }

    private void database(Application application, Map<String, String> settings) {
        if (!application.hasDatabase()) {
            return;
        }
        settings.put("HAMYARI_DB_URL", postgres.url(application.database()));
        settings.put("HAMYARI_DB_OWNER_PASSWORD", postgres.passwordOf(application.database() + "_owner"));
        for (String role : application.databaseRoles()) {
            settings.put("HAMYARI_DB_" + role.toUpperCase(Locale.ROOT) + "_PASSWORD",
                    postgres.passwordOf(application.database() + "_" + role));
        }
    }

    private void service(Application application, Map<String, String> settings) {
        identity(settings);
        neighbours(settings);
        settings.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + ports.kafka());
        settings.put("HAMYARI_SECRET_KEY", secrets.get("HAMYARI_SECRET_KEY_" + application.name()));
        settings.put("HAMYARI_SANDBOX_URL", url(Application.SANDBOX_GATEWAY) + "/sandbox-gateway");
        settings.put("QUARKUS_MAILER_HOST", "localhost");
        settings.put("QUARKUS_MAILER_PORT", String.valueOf(ports.smtp()));
        settings.put("HAMYARI_MAIL_FROM", "hamyari@localhost.example");
        // People read these logs.
        settings.put("HAMYARI_LOG_JSON", "false");
    }

    private void portal(Map<String, String> settings) {
        identity(settings);
        neighbours(settings);
        settings.put("HAMYARI_PORTAL_SECRET", secrets.get("HAMYARI_PORTAL_SECRET"));
        settings.put("HAMYARI_SECRET_KEY", secrets.get("HAMYARI_SECRET_KEY_PORTAL"));
        // One machine has no TLS, and not every browser keeps a secure cookie of http://localhost.
        settings.put("HAMYARI_COOKIE_SECURE", "false");
    }

    private void identity(Map<String, String> settings) {
        settings.put("HAMYARI_OIDC_SERVER_URL", "http://localhost:" + ports.keycloak() + "/auth/realms/hamyari");
        settings.put("HAMYARI_OIDC_ISSUER", ports.issuer());
    }

    private void neighbours(Map<String, String> settings) {
        for (Application each : Application.values()) {
            if (each.isService()) {
                settings.put("HAMYARI_" + each.name() + "_URL", url(each));
            }
        }
    }

    private String url(Application application) {
        return "http://localhost:" + ports.application(application);
    }
}
