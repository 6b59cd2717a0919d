use kanta_shared::texts::Text;

pub(crate) const REPLY: Text = Text! {
    fi: "Kelan kysymykseen ei voi enää vastata Kanta Ekstranetissä. Jos haluat vastata, kirjoita osoitteeseen kanta@kanta.fi ja mainitse viitenumero.",
    sv: "FPA:s fråga kan inte längre besvaras på Kanta Extranätet. Om du vill svara, skriv till kanta@kanta.fi och uppge referensnumret.",
    en: "Kela’s question can no longer be answered in Kanta Extranet. If you want to answer, write to kanta@kanta.fi and give the reference number.",
};
