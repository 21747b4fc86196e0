package org.hamyari.local;

import java.util.List;
import java.util.Locale;

/** The one table of {@code make run}: what runs where, who can sign in, what to try first. */
final class Overview {

    /** A demo person and what makes that person interesting. */
    record Person(String name, String role, boolean official) {
    }

    static final List<Person> PEOPLE = List.of(
            new Person("sara", "citizen, Isfahan, Persian", false),
            new Person("reza", "citizen, Isfahan, Persian", false),
            new Person("pieter", "citizen, English", false),
            new Person("anna", "citizen, English", false),
            new Person("leila", "Isfahan: city admin, moderator", true),
            new Person("farhad", "Isfahan: fund manager", true),
            new Person("maryam", "Isfahan: finance officer", true),
            new Person("hamid", "Isfahan: finance officer", true),
            new Person("nasrin", "Isfahan: vote officer", true),
            new Person("omid", "Isfahan: vote officer", true),
            new Person("ziba", "Isfahan: auditor", true),
            new Person("jan", "Assen: city admin, moderator, fund manager", true),
            new Person("els", "Assen: finance officer", true),
            new Person("bram", "Assen: finance officer", true),
            new Person("sofie", "Assen: vote officer", true),
            new Person("daan", "Assen: vote officer", true),
            new Person("shirin", "Shiraz: every role but auditor", true),
            new Person("kian", "Shiraz: fund, finance; Isfahan: auditor", true),
            new Person("admin1", "platform admin", true),
            new Person("admin2", "platform admin", true));

    private final StackOptions options;
    private final Ports ports;
    private final Secrets secrets;

    Overview(StackOptions options, Secrets secrets) {
        this.options = options;
        this.ports = options.ports();
        this.secrets = secrets;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        heading(text, "What runs where");
        row(text, "portal", ports.origin() + "/");
        row(text, "API", ports.origin() + "/api/<service>/v1   " + services());
        row(text, "sign-in", ports.origin() + "/auth   (admin, " + secrets.password("KEYCLOAK_ADMIN_PASSWORD") + ")");
        row(text, "mails", "http://localhost:" + ports.mailbox() + "/");
        row(text, "PostgreSQL", "localhost:" + ports.postgres() + "   (passwords: " + options.folder() + "/data/secrets.properties)");
        row(text, "Kafka", "localhost:" + ports.kafka());
        row(text, "logs", options.folder() + "/logs   (make logs SERVICE=pledges)");
        heading(text, "Who can sign in (password of everyone: " + secrets.password("HAMYARI_DEMO_PASSWORD") + ")");
        for (Person person : PEOPLE) {
            String secret = person.official() ? "one-time codes: " + secrets.oneTimeCodeSecret(codeSecret(person.name())) : "";
            row(text, person.name(), String.format(Locale.ROOT, "%-42s %s", person.role(), secret).stripTrailing());
        }
        text.append("  The code of this moment: make code USER=hamid. An authenticator application takes the secret, or the address\n  ")
                .append(OneTimeCode.uri("<name>", "<secret>")).append('\n');
        heading(text, "What to try first");
        text.append("  1. Open ").append(ports.origin())
                .append("/ and choose a project; sign in as sara and pledge; pay on the sandbox page.\n");
        text.append("  2. Sign in as maryam and propose to close its campaign; sign in as hamid and release it (one-time code).\n");
        text.append("  3. make token USER=sara, then: curl -H \"Authorization: Bearer …\" ").append(ports.origin())
                .append("/api/pledges/v1/me/pledges\n");
        return text.toString();
    }

    /** Under which name the secret of a person's one-time codes is kept. */
    static String codeSecret(String person) {
        return "HAMYARI_OTP_" + person.toUpperCase(Locale.ROOT);
    }

    private String services() {
        return String.join(", ", options.applications().stream().filter(Application::isService).sorted().map(Application::label).toList());
    }

    private static void heading(StringBuilder text, String heading) {
        text.append(text.isEmpty() ? "" : "\n").append(heading).append('\n');
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "  %-11s %s%n", name, value));
    }
}
