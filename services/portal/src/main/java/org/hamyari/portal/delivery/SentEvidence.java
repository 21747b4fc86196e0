package org.hamyari.portal.delivery;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hamyari.portal.component.Form;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** What came with the form of a milestone: the fields, and a picture where one was chosen. */
record SentEvidence(Form form, Optional<Path> picture) {

    static SentEvidence of(MultipartFormDataInput sent) {
        Map<String, String> fields = new LinkedHashMap<>();
        Optional<Path> picture = Optional.empty();
        for (var entry : sent.getValues().entrySet()) {
            for (FormValue value : entry.getValue()) {
                if (!value.isFileItem()) {
                    fields.putIfAbsent(entry.getKey(), value.getValue());
                } else if (entry.getKey().equals("picture") && value.getFileItem().getFile() != null && value.getFileItem().getFile().toFile().length() > 0) {
                    picture = Optional.of(value.getFileItem().getFile());
                }
            }
        }
        return new SentEvidence(Form.of(fields), picture);
    }
}
