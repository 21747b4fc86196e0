package org.hamyari.catalogue.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.hamyari.catalogue.project.ProjectMoved;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.sql.Sql;

/**
 * Where people are written to: the verified address of an account, remembered when its person does something that is answered later.
 * An account without one gets no letters; everything can be seen on the pages too.
 */
@ApplicationScoped
public class Contacts {

    private static final Set<String> LANGUAGES = Set.of("fa", "en");

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    Contacts(Sql sql, Caller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /** An address and the language of the letters to it. */
    record Contact(String email, String language) {
        @Override
        public String toString() {
            return "Contact[***]";
        }
    }

    /** Remembers the address of the caller, in the running transaction. */
    public void remember(String cityId, String language) {
        caller.verifiedEmail().ifPresent(email -> sql.update("""
                insert into contact (city_id, subject, email, language, remembered_at) values (?, ?, ?, ?, ?)
                on conflict (city_id, subject) do update set email = excluded.email, language = excluded.language,
                    remembered_at = excluded.remembered_at""",
                cityId, caller.subject(), email, language, clock.instant()));
    }

    /** An owner who moves the own project is written to about it from then on. */
    void rememberOwner(@Observes ProjectMoved moved) {
        String owner = moved.project().owner();
        if (moved.by().filter(owner::equals).isPresent()) {
            remember(moved.project().cityId(), caller.locale().filter(LANGUAGES::contains).orElse(languageOf(moved)));
        }
    }

    private static String languageOf(ProjectMoved moved) {
        return moved.project().title().fa() == null ? "en" : "fa";
    }

    Optional<Contact> of(String cityId, String subject) {
        return sql.first("select email, language from contact where city_id = ? and subject = ?",
                row -> new Contact(row.getString(1), row.getString(2)), cityId, subject);
    }

    /** Forgets the address of the caller in this city; nothing else changes. */
    @Transactional
    void forget(String cityId) {
        sql.update("delete from contact where city_id = ? and subject = ?", cityId, caller.subject());
    }
}
