package org.hamyari.catalogue.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void writesPersianBySound() {
        assertEquals("ktabxanh mhlh 12", SearchText.sound("كتابخانه‌ محلة ۱۲"));
    }


    @Test
    void foldsArabicAndPersianFormsAlike() {
        assertEquals(SearchText.fold("کتابخانهٔ محلّی ۱۲۰"), SearchText.fold("كتابخانه محلي ١٢٠"));
        assertEquals("120", SearchText.fold("۱۲۰"));
        assertEquals(SearchText.fold("می‌رود"), SearchText.fold("میرود"));
    }

    @Test
    void takesEveryWordAsABeginningAndNothingAsSyntax() {
        assertEquals("madi:* & tree:*", SearchText.query("Madi & 'tree'"));
        assertEquals("", SearchText.query("!! :*"));
    }
}
