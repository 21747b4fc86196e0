package org.hamyari.cities.study;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.ExpertInputDto;
import org.hamyari.cities.api.ExpertKindDto;
import org.hamyari.cities.api.SeatStateDto;
import org.hamyari.cities.study.Expert.Contact;
import org.hamyari.platform.sql.Sql;

@ApplicationScoped
class ExpertRepository {

    private static final String SELECT = """
            select e.id, e.kind, e.years, e.state, e.subject, e.publish_name, array(select s.panel_id::text from study_seat s
                where s.city_id = e.city_id and s.study_id = e.study_id and s.expert_id = e.id order by s.panel_id)
            from study_expert e where e.city_id = ?""";

    private final Sql sql;

    ExpertRepository(Sql sql) {
        this.sql = sql;
    }

    /** A seat found by its code or its person. */
    record Found(UUID study, UUID expert) {
    }

    List<Expert> of(Study study) {
        return sql.list(SELECT + " and e.study_id = ? order by e.kind, e.id", ExpertRepository::read, study.cityId(), study.id());
    }

    Optional<Expert> of(Study study, String subject) {
        return sql.first(SELECT + " and e.study_id = ? and e.subject = ?", ExpertRepository::read, study.cityId(), study.id(), subject);
    }

    List<UUID> studiesOf(String cityId, String subject, int limit) {
        return sql.list("""
                select s.id from study_expert e join study s on s.city_id = e.city_id and s.id = e.study_id
                where e.city_id = ? and e.subject = ? order by s.created_at desc, s.id limit ?""", row -> row.getObject(1, UUID.class),
                cityId, subject, limit);
    }

    boolean isListed(Study study, String email) {
        return sql.first("select 1 from study_contact where city_id = ? and study_id = ? and lower(email) = lower(?)", row -> true,
                study.cityId(), study.id(), email).isPresent();
    }

    void insert(Study study, UUID id, ExpertInputDto input) {
        sql.update("insert into study_expert (city_id, study_id, id, kind, years, state) values (?, ?, ?, ?, ?, 'LISTED')",
                study.cityId(), study.id(), id, input.kind().name(), input.yearsOfExperience());
        sql.update("insert into study_contact (city_id, study_id, expert_id, name, email, language) values (?, ?, ?, ?, ?, ?)",
                study.cityId(), study.id(), id, input.name(), input.email(), input.language().toString());
        input.panels().forEach(panel -> sql.update("insert into study_seat (city_id, study_id, panel_id, expert_id) values (?, ?, ?, ?)",
                study.cityId(), study.id(), panel, id));
    }

    int delete(Study study, UUID expert) {
        return sql.update("delete from study_expert where city_id = ? and study_id = ? and id = ?", study.cityId(), study.id(), expert);
    }

    List<Contact> contacts(Study study) {
        return sql.list("select expert_id, name, email, language from study_contact where city_id = ? and study_id = ?", ExpertRepository::contact,
                study.cityId(), study.id());
    }

    void invite(Study study, UUID expert, byte[] codeHash) {
        sql.update("update study_expert set state = 'INVITED', code_hash = ? where city_id = ? and study_id = ? and id = ?",
                codeHash, study.cityId(), study.id(), expert);
    }

    Optional<Found> byCode(String cityId, byte[] codeHash) {
        return sql.first("select study_id, id from study_expert where city_id = ? and code_hash = ?",
                row -> new Found(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), cityId, codeHash);
    }

    /** Binds the seat of a code that is still unspent. */
    boolean answer(Study study, UUID expert, byte[] codeHash, SeatStateDto answer, String subject, boolean publishName) {
        return sql.update("""
                update study_expert set state = ?, code_hash = null, subject = ?, publish_name = ?
                where city_id = ? and study_id = ? and id = ? and code_hash = ?""",
                answer.name(), subject, publishName, study.cityId(), study.id(), expert, codeHash) == 1;
    }

    /** Ends the invitations without an answer. */
    void lapse(Study study) {
        sql.update("update study_expert set state = 'LAPSED', code_hash = null where city_id = ? and study_id = ? and state in ('LISTED', 'INVITED')",
                study.cityId(), study.id());
    }

    void number(Study study, UUID panel, UUID expert, int number) {
        sql.update("update study_seat set number = ? where city_id = ? and study_id = ? and panel_id = ? and expert_id = ?",
                number, study.cityId(), study.id(), panel, expert);
    }

    /** Forgets who the experts were; their numbers stay. */
    void erase(Study study) {
        sql.update("delete from study_contact where city_id = ? and study_id = ?", study.cityId(), study.id());
        sql.update("update study_expert set subject = null where city_id = ? and study_id = ?", study.cityId(), study.id());
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4));
    }

    private static Expert read(ResultSet row) throws SQLException {
        return new Expert(row.getObject(1, UUID.class), ExpertKindDto.valueOf(row.getString(2)), row.getInt(3),
                SeatStateDto.valueOf(row.getString(4)), row.getString(5), row.getBoolean(6),
                Arrays.stream((String[]) row.getArray(7).getArray()).map(UUID::fromString).toList());
    }
}
