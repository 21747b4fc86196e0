package org.hamyari.catalogue.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.PicturePurposeDto;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hamyari.platform.sql.Sql;

/** The rows of pictures. */
@ApplicationScoped
class PictureRows {

    private static final String SELECT = """
            select p.id, p.project_id, p.purpose, p.alt_fa, p.alt_en, p.standing, p.attached_kind, p.attached_id, p.uploaded_by, p.uploaded_at,
                   p.version, w.width, w.height, w.bytes, w.sha256
            from project_picture p join project_picture_width w on w.city_id = p.city_id and w.picture_id = p.id
            """;
    private static final String ORDER = " order by p.position, p.id, w.width";

    private final Sql sql;

    PictureRows(Sql sql) {
        this.sql = sql;
    }

    /** All pictures of a purpose in their order; a project has few. */
    List<Picture> of(String cityId, UUID projectId, PicturePurposeDto purpose) {
        return list(SELECT + "where p.city_id = ? and p.project_id = ? and p.purpose = ?" + ORDER, cityId, projectId, purpose.name());
    }

    List<Picture> attached(String cityId, UUID projectId, String kind, UUID id) {
        return list(SELECT + "where p.city_id = ? and p.project_id = ? and p.attached_kind = ? and p.attached_id = ?" + ORDER, cityId, projectId, kind, id);
    }

    Optional<Picture> find(String cityId, UUID projectId, UUID id) {
        return list(SELECT + "where p.city_id = ? and p.project_id = ? and p.id = ?" + ORDER, cityId, projectId, id).stream().findFirst();
    }

    int count(String cityId, UUID projectId, PicturePurposeDto purpose) {
        return sql.first("select count(*)::int from project_picture where city_id = ? and project_id = ? and purpose = ?", row -> row.getInt(1),
                cityId, projectId, purpose.name()).orElseThrow();
    }

    /** Adds a picture behind the others; the project is locked. */
    void add(String cityId, UUID id, UUID projectId, PicturePurposeDto purpose, LocalizedTextDto alt, String by, List<Picture.Width> widths) {
        sql.update("""
                insert into project_picture (city_id, id, project_id, purpose, position, alt_fa, alt_en, uploaded_by)
                select ?, ?, ?, ?, coalesce(max(position), 0) + 1, ?, ?, ?
                from project_picture where city_id = ? and project_id = ? and purpose = ?""",
                cityId, id, projectId, purpose.name(), alt.fa(), alt.en(), by, cityId, projectId, purpose.name());
        widths.forEach(kept -> sql.update(
                "insert into project_picture_width (city_id, picture_id, width, height, bytes, sha256) values (?, ?, ?, ?, ?, ?)",
                cityId, id, kept.width(), kept.height(), kept.bytes(), kept.sha256()));
    }

    void place(String cityId, UUID id, int position) {
        sql.update("update project_picture set position = ? where city_id = ? and id = ?", position, cityId, id);
    }

    void describe(String cityId, UUID id, LocalizedTextDto alt) {
        sql.update("update project_picture set alt_fa = ?, alt_en = ?, version = version + 1 where city_id = ? and id = ?", alt.fa(), alt.en(),
                cityId, id);
    }

    void stand(String cityId, UUID id, Standing standing) {
        sql.update("update project_picture set standing = ?, version = version + 1 where city_id = ? and id = ?", standing.name(), cityId, id);
    }

    /** Attaches a free piece of evidence; 0 where it is none. */
    int attach(String cityId, UUID projectId, UUID id, String kind, UUID thing) {
        return sql.update("""
                update project_picture set attached_kind = ?, attached_id = ?, version = version + 1
                where city_id = ? and project_id = ? and id = ? and purpose = 'EVIDENCE' and standing = 'FREE' and attached_kind is null""",
                kind, thing, cityId, projectId, id);
    }

    void remove(String cityId, UUID id) {
        sql.update("delete from project_picture where city_id = ? and id = ?", cityId, id);
    }

    private List<Picture> list(String query, Object... arguments) {
        Map<UUID, Picture> found = new LinkedHashMap<>();
        sql.list(query, PictureRows::read, arguments).forEach(row -> found.merge(row.id(), row, (first, next) -> {
            first.widths().addAll(next.widths());
            return first;
        }));
        return List.copyOf(found.values());
    }

    private static Picture read(ResultSet row) throws SQLException {
        List<Picture.Width> widths = new ArrayList<>();
        widths.add(new Picture.Width(row.getInt(12), row.getInt(13), row.getLong(14), row.getString(15)));
        return new Picture(row.getObject(1, UUID.class), row.getObject(2, UUID.class), PicturePurposeDto.valueOf(row.getString(3)),
                new LocalizedTextDto(row.getString(4), row.getString(5)), Standing.valueOf(row.getString(6)), row.getString(7),
                row.getObject(8, UUID.class), row.getString(9), Sql.instant(row, 10), row.getLong(11), widths);
    }
}
