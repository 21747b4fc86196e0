package org.hamyari.platform.kernel;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.CountDownLatch;
import org.hamyari.platform.event.DomainEvent;
import org.hamyari.platform.event.Outbox;
import org.hamyari.platform.idempotency.Idempotency;
import org.hamyari.platform.money.Money;
import org.hamyari.platform.security.Introspection;
import org.hamyari.platform.sql.Sql;
import org.hamyari.platform.tenant.Tenant;
import org.hamyari.platform.web.Answer;

@RunOnVirtualThread
public class NotesResource implements NotesApi {

    /** Set by a test that wants the first request to wait. */
    static final AtomicReference<CountDownLatch> HOLD = new AtomicReference<>();

    private final Idempotency idempotency;
    private final Sql sql;
    private final Tenant tenant;
    private final Outbox outbox;
    private final Answer answer;
    private final Introspection introspection;

    NotesResource(Idempotency idempotency, Sql sql, Tenant tenant, Outbox outbox, Answer answer, Introspection introspection) {
        this.idempotency = idempotency;
        this.sql = sql;
        this.tenant = tenant;
        this.outbox = outbox;
        this.answer = answer;
        this.introspection = introspection;
    }

    @Override
    public NoteDto createNote(String cityId, String idempotencyKey, NoteDto body) {
        if (body.price() != null) {
            Money.positive(body.price(), "/price");
        }
        return idempotency.once(idempotencyKey, body, () -> write(body));
    }

    private NoteDto write(NoteDto body) {
        CountDownLatch hold = HOLD.get();
        if (hold != null && body.text().equals("slow")) {
            try {
                hold.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        sql.update("insert into note (city_id, text) values (?, ?)", tenant.city(), body.text());
        outbox.publish(new NoteWritten(tenant.city(), body));
        answer.version(1);
        return body;
    }

    @Override
    @Transactional
    public List<NoteDto> listNotes(String cityId, Integer limit, UUID writer) {
        return sql.list("select text from note order by text", row -> new NoteDto(row.getString(1), null));
    }

    @Override
    public NoteDto getNote(String cityId, UUID noteId, LocalDate on) {
        return new NoteDto(noteId + " " + on, null);
    }

    @Override
    public NoteDto approve(String cityId) {
        introspection.requireRole(cityId, "moderator");
        return new NoteDto("approved", null);
    }

    @Override
    public NoteDto nobodySaidWho() {
        return new NoteDto("open", null);
    }

    record NoteWritten(String cityId, Object data) implements DomainEvent {
        @Override
        public String type() {
            return "org.hamyari.note.written.v1";
        }

        @Override
        public String subject() {
            return cityId;
        }

        @Override
        public long sequence() {
            return 1;
        }

        @Override
        public String key() {
            return cityId;
        }
    }
}
