package org.hamyari.cities.service;

/** Lists of services as files. */
final class ServiceFiles {

    static final String HEADER = "code,parent,kind,name_fa,name_en,recipient,area\n";

    private ServiceFiles() {
    }

    /** Three services and a place under one group; the codes and a word of the caller. */
    static String small(String name) {
        return HEADER + "M,,MACRO_PROCESS,کلان,Macro,,\nG,M,GROUP,گروه,Group,,\n"
                + "S1,G,SERVICE,نگهداری مادی," + name + " one,G2C,URBAN_SERVICES\nS2,G,SERVICE,کتابخانه," + name + " two,\"G2B,G2G\",CULTURE\n"
                + "S3,G,SERVICE,درون,Inner,G2G G2E,\nP1,G,PLACE,میدان,Square,,Parks\n";
    }

    /** The shape of Isfahan and more: 15 macro processes, 52 groups, 202 main processes, sub-processes up to the size. */
    static String generated(int rows) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            String line = i < 15 ? "M" + i + ",,MACRO_PROCESS" : i < 67 ? "G" + (i - 15) + ",M" + (i - 15) % 15 + ",GROUP"
                    : i < 269 ? "H" + (i - 67) + ",G" + (i - 67) % 52 + ",MAIN_PROCESS" : "S" + (i - 269) + ",H" + (i - 269) % 202 + ",SUB_PROCESS";
            text.append(line).append(",خدمت شمارهٔ ").append(i).append(",Service ").append(i).append(i % 2 == 0 ? ",G2C" : ",G2G|G2E").append(",\n");
        }
        return text.toString();
    }
}
