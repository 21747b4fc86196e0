package org.hamyari.portal.register;

import java.util.List;

/**
 * A page on which a file is given.
 *
 * @param kind emblem, districts or census: its words and its field
 * @param accept what the file dialog offers
 * @param refusals what the service said about the file, place by place
 * @param source who counted, for figures
 */
public record Upload(String kind, String accept, List<Refusal> refusals, String year, String source) {

    private static final String COLUMNS = "district, population, age_under_15, age_15_24, age_25_34, age_35_49, age_50_64, age_65_over, "
            + "education_none, education_primary, education_secondary, education_university";

    /** What is wrong and where in the file. */
    public record Refusal(String place, String detail) {
    }

    public boolean bad() {
        return !refusals.isEmpty();
    }

    public boolean census() {
        return kind.equals("census");
    }

    /** Key of the sentence that says what the file is. */
    public String lead() {
        return "register_upload_" + kind + "_lead";
    }

    /** The first line of a file of figures. */
    public String columns() {
        return COLUMNS;
    }
}
