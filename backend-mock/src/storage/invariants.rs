//! What must hold of the tables, however it came about.
//!
//! Two filings of a customer on their way and two current customerships are refused already, by unique
//! indexes.

use kanta_shared::day::Day;

use super::{Result, Storage};

impl Storage {
    /// Lists what is broken, in sentences.
    pub fn violations(&self, today: Day) -> Result<Vec<String>> {
        let forms: Vec<String> = self.all(FORMS, [], |row| Ok(row.get(0)?))?;
        let of_forms = forms
            .iter()
            .map(|form| OF_EVERY_FORM.replace("{form}", form));
        let queries = of_forms.chain(QUERIES.iter().copied().map(str::to_owned));
        let sentences = queries.map(|query| {
            let query = format!("WITH now (today) AS (VALUES (?)) {query}");
            self.all(&query, [today.to_string()], |row| Ok(row.get(0)?))
        });
        Ok(sentences.collect::<Result<Vec<_>>>()?.concat())
    }
}

/// The tables of filings: those with a draft.
const FORMS: &str = "SELECT it.name FROM sqlite_schema AS it, pragma_table_info(it.name) AS column
    WHERE column.name = 'draft'";

/// Holds of the filings of every form; `{form}` is the name of its table.
const OF_EVERY_FORM: &str =
    "SELECT format('The {form} %s (%s) is delivered or not, unlike its status.', id, status)
    FROM {form} WHERE (sent IS NULL) <> (status = 'draft')";

/// Each selects the sentences about one thing that may not be. `now` has the day in Finland.
const QUERIES: &[&str] = &[
    "SELECT format('The application %s went from %s to %s.', application, before, after)
    FROM status_change WHERE (before, after) NOT IN (VALUES
        ('draft', 'sent'), ('recalled', 'sent'), ('information-requested', 'sent'),
        ('sent', 'recalled'), ('sent', 'in-processing'),
        ('sent', 'information-requested'), ('in-processing', 'information-requested'),
        ('sent', 'accepted'), ('in-processing', 'accepted'))",
    "SELECT format('The application %s (%s) is accepted or not, unlike its status.', id, status)
    FROM application WHERE (accepted_at IS NULL) = (status = 'accepted')",
    "SELECT format('The application %s (%s) has ended without reason.', id, status)
    FROM application WHERE ended_at IS NOT NULL AND (organisation, ended_at) NOT IN
        (SELECT organisation, effective_at FROM termination WHERE effective_at IS NOT NULL)",
    "SELECT format('The application %s (%s) was delivered by a customer without a commitment.', id, status)
    FROM application WHERE sent IS NOT NULL AND NOT EXISTS (SELECT * FROM commitment AS it
        WHERE it.organisation = application.organisation AND it.ended_at IS application.ended_at)",
    "SELECT DISTINCT format('The application %s (%s) caused more letters about `%s` than there was reason for.',
        application.id, status, kind)
    FROM application JOIN letter ON reference = sent ->> '$.receipt.reference'
    JOIN (VALUES ('application-received', 'sent'), ('application-recalled', 'recalled'),
        ('information-requested', 'information-requested'),
        ('application-accepted', 'accepted'), ('data-changed', 'accepted')) ON kind = column1
    GROUP BY application.id, kind, recipient HAVING count(*) >
        (SELECT count(*) FROM status_change WHERE application = application.id AND after = column2)",
    // A text that was renewed meanwhile may be signed again in the same application.
    "SELECT format('%s has signed the commitment in two applications.', organisation)
    FROM commitment GROUP BY organisation, ended_at HAVING count(DISTINCT application) > 1",
    "SELECT format('The commitment of %s has ended without reason.', organisation)
    FROM commitment WHERE ended_at IS NOT NULL AND (organisation, ended_at) NOT IN
        (SELECT organisation, effective_at FROM termination WHERE effective_at IS NOT NULL)",
    "SELECT format('The commitment of %s has no signed document.', organisation)
    FROM commitment WHERE (application, hash) NOT IN (SELECT filing, hash FROM signed_document)",
    "SELECT format('The termination %s (%s) has taken effect or not, unlike its status.', id, status)
    FROM termination WHERE (effective_at IS NULL) = (status = 'effective')",
    "SELECT format('The termination %s (%s) has not taken effect although its last day is over.', id, status)
    FROM termination, now WHERE status = 'sent' AND coalesce(sent ->> '$.receipt.last_day', '') < today",
    "SELECT format('The termination %s (%s) has no signed document.', id, status)
    FROM termination WHERE sent IS NOT NULL AND (id, coalesce(sent ->> '$.termination.notice.hash', '')) NOT IN
        (SELECT filing, hash FROM signed_document)",
    "SELECT DISTINCT format('The termination %s (%s) caused more letters about `%s` than there was reason for.',
        id, status, kind)
    FROM termination JOIN letter ON reference = sent ->> '$.receipt.reference'
    GROUP BY id, kind, recipient HAVING count(*) >
        (kind = 'termination-received' OR kind = 'termination-effective' AND status = 'effective')",
    "SELECT format('The change %s has made version %s, which there is not.', record ->> '$.reference', changed.version)
    FROM customership_change AS changed LEFT JOIN customership ON id = customership
    WHERE NOT coalesce(changed.version BETWEEN 2 AND customership.version, FALSE)",
    "SELECT DISTINCT format('The change %s caused two letters to one address.', reference)
    FROM letter WHERE kind = 'data-changed'
        AND reference IN (SELECT record ->> '$.reference' FROM customership_change)
    GROUP BY reference, recipient HAVING count(*) > 1",
];
