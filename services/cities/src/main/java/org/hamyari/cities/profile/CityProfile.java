package org.hamyari.cities.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.hamyari.cities.api.CityProfileDto;
import org.hamyari.cities.api.CityProfileInputDto;
import org.hamyari.cities.api.EmblemDto;
import org.hamyari.cities.api.HeaderDrawingDto;
import org.hamyari.cities.input.Bilingual;
import org.hamyari.platform.api.LocalizedTextDto;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How a city presents itself. */
@Entity
class CityProfile {

    private static final int LONGEST_DESCRIPTION = 2000;
    private static final int LONGEST_CLAIM = 80;
    private static final int LONGEST_ADDRESS = 300;
    private static final int SHORT_HASH = 12;

    @Id
    String cityId;
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto description;
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto claim;
    @JdbcTypeCode(SqlTypes.JSON)
    LocalizedTextDto address;
    String phone;
    String email;
    String website;
    String header = HeaderDrawingDto.NONE.name();
    String emblem;
    Integer emblemWidth;
    Integer emblemHeight;
    @Version
    long version;

    /** A city that wrote nothing yet. Of version 0 until it is kept. */
    static CityProfile empty(String cityId) {
        CityProfile profile = new CityProfile();
        profile.cityId = cityId;
        return profile;
    }

    void set(CityProfileInputDto input) {
        description = text(input.description(), "/description", LONGEST_DESCRIPTION);
        claim = text(input.claim(), "/claim", LONGEST_CLAIM);
        address = text(input.address(), "/address", LONGEST_ADDRESS);
        phone = input.phone();
        email = input.email();
        website = input.website();
        header = input.header().name();
    }

    void show(Emblems.Drawn picture) {
        emblem = hash(picture.png());
        emblemWidth = picture.width();
        emblemHeight = picture.height();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static LocalizedTextDto text(LocalizedTextDto text, String pointer, int longest) {
        return text == null ? null : Bilingual.require(text, pointer, longest);
    }

    CityProfileDto toDto() {
        // Another picture has another address, so that no copy outlives it.
        EmblemDto picture = emblem == null ? null : new EmblemDto("/api/cities/v1/cities/" + cityId + "/emblem?picture="
                + emblem.substring(0, SHORT_HASH), emblemWidth, emblemHeight);
        return new CityProfileDto(description, claim, address, phone, email, website, HeaderDrawingDto.valueOf(header), picture, version);
    }
}
