use kanta_shared::language::Language;

pub fn filled_in(language: Language, dated: &str) -> String {
    Sentence! { language, dated;
        fi: "Täytetty postinumeron mukaan Postin luettelosta ({dated}). Tarkista tieto.",
        sv: "Ifylld utifrån postnumret enligt Postis förteckning ({dated}). Kontrollera uppgiften.",
        en: "Filled in on the basis of the postal code, from Posti’s list ({dated}). Check that it is right.",
    }
}
