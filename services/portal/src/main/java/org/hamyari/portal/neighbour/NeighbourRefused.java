package org.hamyari.portal.neighbour;

import java.util.List;
import org.hamyari.portal.api.ProblemDto;
import org.hamyari.portal.api.ProblemErrorDto;

/** A service said no, and why: a problem document in the language of the page. */
public class NeighbourRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ProblemDto problem;

    public NeighbourRefused(int status, ProblemDto problem) {
        super("Refused with " + status + (problem == null ? "" : " " + problem.code()));
        this.status = status;
        this.problem = problem;
    }

    public int status() {
        return status;
    }

    public boolean notFound() {
        return status == 404;
    }

    public String code() {
        return problem == null ? "" : problem.code();
    }

    /** What happened, in words; empty when the answer had none. */
    public String detail() {
        if (problem == null) {
            return "";
        }
        return problem.detail() == null ? problem.title() : problem.detail();
    }

    public String traceId() {
        return problem == null || problem.traceId() == null ? "" : problem.traceId();
    }

    public List<ProblemErrorDto> fields() {
        return problem == null || problem.errors() == null ? List.of() : problem.errors();
    }
}
