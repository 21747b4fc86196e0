package org.hamyari.cities.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.hamyari.cities.api.DocumentDto;
import org.hamyari.cities.city.CityRegister;
import org.hamyari.platform.files.FileStore;
import org.hamyari.platform.problem.DomainError;
import org.hamyari.platform.problem.DomainException;
import org.hamyari.platform.security.Caller;
import org.hamyari.platform.sql.Sql;

/** Files that cities upload. Their bytes stand in the file store under their hash; what a file is, its content says. */
@ApplicationScoped
public class Documents {

    private static final long MOST_BYTES = 10 * 1024 * 1024;

    private final Sql sql;
    private final FileStore files;
    private final CityRegister register;
    private final Caller caller;

    Documents(Sql sql, FileStore files, CityRegister register, Caller caller) {
        this.sql = sql;
        this.files = files;
        this.register = register;
        this.caller = caller;
    }

    /** A file whose kind is known and whose bytes are kept, to be entered for a city. */
    record Stored(String name, DocumentKind kind, long bytes, String sha256) {
    }

    /** Keeps the bytes; refuses every kind of file that is not taken. Nothing of the city is changed yet. */
    Stored store(String fileName, InputStream content) {
        try {
            byte[] bytes = content.readNBytes((int) MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new DomainException(new DomainError.TooLarge(MOST_BYTES));
            }
            DocumentKind kind = DocumentKind.of(Arrays.copyOf(bytes, Math.min(bytes.length, DocumentKind.HEAD)))
                    .orElseThrow(() -> new DomainException(new DomainError.Unprocessable("document-kind")));
            return new Stored(fileName, kind, bytes.length, files.put(new ByteArrayInputStream(bytes), MOST_BYTES));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Enters a stored file for the city, in the running transaction. */
    DocumentDto enter(String cityId, Stored stored) {
        register.requireKnown(cityId);
        UUID id = UUID.randomUUID();
        sql.update("insert into city_document (city_id, id, name, content_type, bytes, sha256, uploaded_by) values (?, ?, ?, ?, ?, ?, ?)",
                cityId, id, stored.name, stored.kind.contentType(), stored.bytes, stored.sha256, caller.subject());
        return find(cityId, id).orElseThrow();
    }

    @Transactional
    DocumentDto get(String cityId, UUID id) {
        return find(cityId, id).orElseThrow(() -> new DomainException(new DomainError.NotFound("document")));
    }

    InputStream content(DocumentDto document) {
        return files.open(document.sha256()).orElseThrow(() -> new IllegalStateException("the bytes of " + document.id() + " are gone"));
    }

    /** The document of this city, in the running transaction. */
    public Optional<DocumentDto> find(String cityId, UUID id) {
        return sql.first("""
                select id, name, content_type, bytes, sha256, uploaded_by, uploaded_at from city_document where city_id = ? and id = ?""",
                Documents::read, cityId, id);
    }

    private static DocumentDto read(ResultSet row) throws SQLException {
        return new DocumentDto(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getLong(4), row.getString(5),
                row.getString(6), Sql.instant(row, 7));
    }
}
