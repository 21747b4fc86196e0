package org.hamyari.catalogue.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.catalogue.api.DocumentVisibilityDto;
import org.hamyari.platform.sql.Sql;

/** The rows of documents. */
@ApplicationScoped
class DocumentRows {

    private static final String SELECT = """
            select id, project_id, name, content_type, bytes, sha256, visibility, standing, attached_kind, uploaded_by, uploaded_at, version
            from project_document where city_id = ? and project_id = ?""";

    private final Sql sql;

    DocumentRows(Sql sql) {
        this.sql = sql;
    }

    /** All documents, the oldest first; a project has few. */
    List<ProjectDocument> of(String cityId, UUID projectId) {
        return sql.list(SELECT + " order by uploaded_at, id", DocumentRows::read, cityId, projectId);
    }

    List<ProjectDocument> attached(String cityId, UUID projectId, String kind, UUID id) {
        return sql.list(SELECT + " and attached_kind = ? and attached_id = ? order by uploaded_at, id", DocumentRows::read, cityId, projectId, kind, id);
    }

    Optional<ProjectDocument> find(String cityId, UUID projectId, UUID id) {
        return sql.first(SELECT + " and id = ?", DocumentRows::read, cityId, projectId, id);
    }

    int count(String cityId, UUID projectId) {
        return sql.first("select count(*)::int from project_document where city_id = ? and project_id = ?", row -> row.getInt(1), cityId, projectId)
                .orElseThrow();
    }

    void add(String cityId, UUID id, UUID projectId, ProjectDocuments.Stored stored, String by) {
        sql.update("""
                insert into project_document (city_id, id, project_id, name, content_type, bytes, sha256, visibility, uploaded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                cityId, id, projectId, stored.name(), stored.contentType(), stored.bytes(), stored.sha256(), stored.visibility().name(), by);
    }

    void change(String cityId, UUID id, String name, DocumentVisibilityDto visibility) {
        sql.update("update project_document set name = ?, visibility = ?, version = version + 1 where city_id = ? and id = ?", name,
                visibility.name(), cityId, id);
    }

    void stand(String cityId, UUID id, Standing standing) {
        sql.update("update project_document set standing = ?, version = version + 1 where city_id = ? and id = ?", standing.name(), cityId, id);
    }

    /** Attaches a free document; 0 where it is none. */
    int attach(String cityId, UUID projectId, UUID id, String kind, UUID thing) {
        return sql.update("""
                update project_document set attached_kind = ?, attached_id = ?, version = version + 1
                where city_id = ? and project_id = ? and id = ? and standing = 'FREE' and attached_kind is null""",
                kind, thing, cityId, projectId, id);
    }

    void remove(String cityId, UUID id) {
        sql.update("delete from project_document where city_id = ? and id = ?", cityId, id);
    }

    private static ProjectDocument read(ResultSet row) throws SQLException {
        return new ProjectDocument(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), row.getString(4), row.getLong(5),
                row.getString(6), DocumentVisibilityDto.valueOf(row.getString(7)), Standing.valueOf(row.getString(8)), row.getString(9),
                row.getString(10), Sql.instant(row, 11), row.getLong(12));
    }
}
