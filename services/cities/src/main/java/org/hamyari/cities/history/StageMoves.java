package org.hamyari.cities.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hamyari.cities.api.CityStageDto;
import org.hamyari.cities.api.KeptFigureDto;
import org.hamyari.cities.api.StageMoveDto;
import org.hamyari.cities.stage.Measure.Figure;
import org.hamyari.cities.stage.Measures;
import org.hamyari.cities.stage.Stage;
import org.hamyari.platform.sql.Sql;

/** How a city came to its stage. Each move keeps every figure as it stood then, to be looked at beside later ones. */
@ApplicationScoped
public class StageMoves {

    // A city moves a handful of times in its life.
    private static final int MOST = 100;

    private final Sql sql;
    private final ObjectMapper json;
    private final Measures measures;

    StageMoves(Sql sql, ObjectMapper json, Measures measures) {
        this.sql = sql;
        this.json = json;
        this.measures = measures;
    }

    /** The stage a city is registered in, in the running transaction. */
    public void begin(String cityId, Stage stage) {
        sql.update("insert into stage_move (city_id, number, to_stage, figures) values (?, 1, ?, '[]')", cityId, stage.name());
    }

    /** A move by an approved request, in the running transaction, which holds the city. */
    public void record(String cityId, Stage from, Stage to, UUID requestId, String reason, String decisionReason) {
        List<KeptFigureDto> figures = measures.codes().stream().map(code -> kept(code, measures.of(cityId, code))).toList();
        sql.update("""
                insert into stage_move (city_id, number, from_stage, to_stage, request_id, reason, decision_reason, figures)
                select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?::jsonb from stage_move where city_id = ?""",
                cityId, from.name(), to.name(), requestId, reason, decisionReason, text(figures), cityId);
    }

    /** Newest first, in the running transaction. */
    public List<StageMoveDto> of(String cityId) {
        return sql.list("""
                select from_stage, to_stage, moved_at, request_id, reason, decision_reason, figures from stage_move
                where city_id = ? order by number desc limit ?""", this::read, cityId, MOST);
    }

    private StageMoveDto read(ResultSet row) throws SQLException {
        try {
            String from = row.getString(1);
            return new StageMoveDto(from == null ? null : CityStageDto.valueOf(from), CityStageDto.valueOf(row.getString(2)),
                    Sql.instant(row, 3), row.getObject(4, UUID.class), row.getString(5), row.getString(6),
                    Arrays.asList(json.readValue(row.getString(7), KeptFigureDto[].class)));
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }

    private static KeptFigureDto kept(String code, Figure figure) {
        return new KeptFigureDto(code, figure.value(), figure.asOf());
    }

    private String text(List<KeptFigureDto> figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
