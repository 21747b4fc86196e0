package org.hamyari.local;

/** Where everything listens. One offset moves the whole house, so that tests can run beside a demonstration. */
public record Ports(int offset) {

    /** Added to the port of a component for its management interface (health, metrics). */
    private static final int MANAGEMENT = 1000;

    public int front() {
        return 8080 + offset;
    }

    public int application(Application application) {
        return application.port() + offset;
    }

    public int management(Application application) {
        return application(application) + MANAGEMENT;
    }

    public int keycloak() {
        return 8180 + offset;
    }

    public int keycloakManagement() {
        return keycloak() + MANAGEMENT;
    }

    public int kafka() {
        return 19092 + offset;
    }

    public int kafkaController() {
        return 19093 + offset;
    }

    public int postgres() {
        return 15432 + offset;
    }

    public int smtp() {
        return 3025 + offset;
    }

    public int mailbox() {
        return 3080 + offset;
    }

    /** What a browser has in its address bar. */
    public String origin() {
        return "http://localhost:" + front();
    }

    public String issuer() {
        return origin() + "/auth/realms/hamyari";
    }
}
