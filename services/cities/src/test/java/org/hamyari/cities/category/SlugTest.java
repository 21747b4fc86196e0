package org.hamyari.cities.category;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SlugTest {

    @Test
    void isTheCodeElseTheEnglishNameElseMadeOfTheCode() {
        assertEquals("madi-upkeep", Slug.of("madi-upkeep", "Upkeep of the madis"));
        assertEquals("cafe-upkeep-of-streams", Slug.of("1.2.3", "1. Café: upkeep of  streams!"));
        assertEquals("service-1-2-3", Slug.of("1.2.3", null));
        assertEquals("service", Slug.of("۱۲", "نگهداری"));
    }

    @Test
    void takesTheFirstFreeNumber() {
        assertEquals("library", Slug.free("library", Set.of()::contains));
        assertEquals("library-3", Slug.free("library", Set.of("library", "library-2")::contains));
    }

    @Property(tries = 300)
    void isRightForEveryName(@ForAll String code, @ForAll String name) {
        String slug = Slug.of(code, name);
        assertTrue(Slug.isRight(slug));
        assertTrue(Slug.isRight(Slug.free(slug, Set.of(slug)::contains)));
        assertTrue(Slug.of(name).equals(Optional.empty()) || Slug.isRight(Slug.of(name).orElseThrow()));
    }
}
