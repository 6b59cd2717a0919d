use kanta_shared::language::Language;

pub fn filled_in(language: Language, dated: &str) -> String {
    Sentence! { language, dated;
        fi: "Täytetty postinumeron mukaan Postin luettelosta ({dated}). Tarkista tieto.",
        sv: "Ifyllt enligt postnumret från Postis förteckning ({dated}). Kontrollera uppgiften.",
        en: "Filled in by postal code from Posti’s list ({dated}). Check that it is right.",
    }
}
