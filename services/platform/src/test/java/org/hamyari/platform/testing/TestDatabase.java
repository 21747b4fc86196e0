package org.hamyari.platform.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The database of the service under test, seen by a superuser: for fixtures and for looking behind the service's back. */
public final class TestDatabase {

    private static String service;
    private static String url;

    private TestDatabase() {
    }

    static void connect(String name, List<String> furtherRoles) {
        service = name;
        url = TestPostgres.database(name, furtherRoles);
    }

    public static String url() {
        return url;
    }

    /** A superuser's connection. */
    public static Connection connection() throws SQLException {
        return TestPostgres.superuser(service);
    }

    /** Changes rows. */
    public static int update(String sql, Object... arguments) {
        try (Connection connection = connection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** All rows as maps from column to value. */
    public static List<Map<String, Object>> rows(String sql, Object... arguments) {
        try (Connection connection = connection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            List<Map<String, Object>> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    Map<String, Object> row = new LinkedHashMap<>();
                    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                        row.put(result.getMetaData().getColumnLabel(column), result.getObject(column));
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The single number a query answers. */
    public static long number(String sql, Object... arguments) {
        return ((Number) rows(sql, arguments).getFirst().values().iterator().next()).longValue();
    }

    /** What a role may do to which tables, e.g. {@code pledge: select, update}, for a test that names them all. */
    public static List<String> privileges(String role) {
        return rows("""
                select table_name || ': ' || string_agg(lower(privilege_type), ', ' order by privilege_type desc) as line
                from information_schema.role_table_grants where grantee = ? and table_schema not in ('information_schema', 'pg_catalog')
                group by table_name order by table_name""", role).stream().map(row -> (String) row.get("line")).toList();
    }

    /** The events told so far of one type, as JSON text, oldest first. */
    public static List<String> events(String type) {
        return rows("select event from outbox where event::jsonb ->> 'type' = ? order by id", type).stream()
                .map(row -> (String) row.get("event")).toList();
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }
}
