package org.hamyari.platform.web;

import jakarta.enterprise.context.RequestScoped;

/** The operation under way: its id, the status of its success and its path, as the specification and the request say. */
@RequestScoped
public class Operation {

    private String id = "";
    private int status;
    private String path = "";

    public void begin(String operationId, int successStatus, String requestPath) {
        this.id = operationId;
        this.status = successStatus;
        this.path = requestPath;
    }

    public String id() {
        return id;
    }

    public int status() {
        return status;
    }

    public String path() {
        return path;
    }
}
