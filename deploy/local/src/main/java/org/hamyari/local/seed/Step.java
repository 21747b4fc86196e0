package org.hamyari.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * One call of a demo script.
 *
 * @param id name of the step, unique over all scripts; later steps refer to its answer as {@code {id.member}}
 * @param as who calls: a demo person, {@code client:<name>}, or nobody
 * @param acr the sign-in level, empty for the usual one; for a client the scope it asks for
 * @param method POST, or PUT or GET where the script says {@code put} or {@code get}
 * @param path path of the call, or a whole address
 * @param ifMatch the version a change is bound to, empty for none
 * @param body JSON to send
 * @param form fields to send as a browser's form does, instead of a body
 * @param file a file to send, with its content type; the step is left out where the file is absent
 */
record Step(String id, String as, String acr, String method, String path, String ifMatch, JsonNode body, JsonNode form, String file,
        String contentType) {

    static Step of(JsonNode node) {
        String method = node.has("put") ? "put" : node.has("get") ? "get" : "post";
        return new Step(node.path("step").asText(), node.path("as").asText(""), node.path("acr").asText(""), method.toUpperCase(Locale.ROOT),
                node.path(method).asText(), node.path("ifMatch").asText(""), node.get("body"), node.get("form"),
                node.path("file").asText(""), node.path("contentType").asText("application/json"));
    }

    /** Which service it needs, as in the path {@code /api/<service>/v1}. */
    String service() {
        String[] parts = path.split("/");
        return path.startsWith("/api/") ? parts[2] : "sandbox-gateway";
    }
}
