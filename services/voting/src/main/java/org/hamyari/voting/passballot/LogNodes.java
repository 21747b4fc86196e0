package org.hamyari.voting.passballot;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamyari.platform.sql.Sql;
import org.hamyari.proof.Hash;
import org.hamyari.proof.Node;
import org.hamyari.proof.NodeStore;

/** The nodes of one log in the database; the primary key refuses a node that exists. */
final class LogNodes implements NodeStore {

    private final Sql sql;
    private final String cityId;
    private final UUID processId;

    LogNodes(Sql sql, String cityId, UUID processId) {
        this.sql = sql;
        this.cityId = cityId;
        this.processId = processId;
    }

    @Override
    public long size() {
        return sql.first("select coalesce(max(place) + 1, 0) from log_node where city_id = ? and process_id = ? and level = 0",
                row -> row.getLong(1), cityId, processId).orElseThrow();
    }

    @Override
    public Map<Node, Hash> read(Collection<Node> nodes) {
        List<Node> wanted = List.copyOf(nodes);
        Map<Node, Hash> found = new HashMap<>();
        sql.list("""
                select level, place, hash from log_node
                where city_id = ? and process_id = ? and (level, place) in (select * from unnest(?::int[], ?::bigint[]))""",
                row -> found.put(new Node(row.getInt(1), row.getLong(2)), Hash.of(row.getBytes(3))), cityId, processId, levels(wanted),
                places(wanted));
        return found;
    }

    @Override
    public void append(Map<Node, Hash> nodes, long newSize) {
        List<Node> added = List.copyOf(nodes.keySet());
        sql.update("""
                insert into log_node (city_id, process_id, level, place, hash)
                select ?, ?, * from unnest(?::int[], ?::bigint[], ?::bytea[])""", cityId, processId, levels(added), places(added),
                added.stream().map(node -> nodes.get(node).bytes()).toArray(byte[][]::new));
    }

    private static Integer[] levels(List<Node> nodes) {
        return nodes.stream().map(Node::level).toArray(Integer[]::new);
    }

    private static Long[] places(List<Node> nodes) {
        return nodes.stream().map(Node::index).toArray(Long[]::new);
    }
}
