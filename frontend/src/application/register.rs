//! What the register of access points knows about the OIDs in the form.

use kanta_shared::application::access_points::{RegisterAnswer, RegisterEntry, oids_to_look_up};
use kanta_shared::application::{ApplicationContext, ApplicationDraft};
use kanta_shared::field::RowId;
use kanta_shared::sorted::SortedMap;
use kanta_shared::values::Oid;
use leptos::prelude::*;

use crate::api::{self, ApiError};

/// What is known about an OID in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RegisterState {
    /// It is no access point's OID yet, or the register has not been asked.
    NotAsked,
    /// The register has been asked.
    Pending,
    /// The register could not be asked.
    Failed,
    Answered(RegisterEntry),
}

/// The OIDs that the register has been asked about and has not answered.
#[derive(Clone, Copy)]
pub struct LookUps(RwSignal<SortedMap<Oid, LookUp>>);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LookUp {
    Pending,
    Failed,
}

impl LookUps {
    pub fn new() -> LookUps {
        LookUps(RwSignal::new(SortedMap::new()))
    }

    /// What is known about the OID of an access point in the form.
    pub fn state(
        self,
        draft: &ApplicationDraft,
        context: &ApplicationContext,
        row: RowId,
    ) -> RegisterState {
        let row = draft.access_points.iter().find(|it| it.id == row);
        let Some(oid) = row.and_then(|it| it.oid.parse::<Oid>().ok()) else {
            return RegisterState::NotAsked;
        };
        let look_up = self.0.with(|it| it.get(&oid).copied());
        match (context.register.entry(&oid).cloned(), look_up) {
            (Some(entry), _) => RegisterState::Answered(entry),
            (None, Some(LookUp::Pending)) => RegisterState::Pending,
            (None, Some(LookUp::Failed)) => RegisterState::Failed,
            (None, None) => RegisterState::NotAsked,
        }
    }

    /// Notes that the register is asked about these OIDs, and returns those about which it has not
    /// been asked yet.
    pub fn begin(self, mut oids: Vec<Oid>) -> Vec<Oid> {
        oids.retain(|it| {
            self.0
                .with_untracked(|all| all.get(it) != Some(&LookUp::Pending))
        });
        self.0
            .update(|all| all.extend(oids.iter().map(|it| (it.clone(), LookUp::Pending))));
        oids
    }

    /// Asks the register about an OID.
    pub async fn ask(self, context: RwSignal<ApplicationContext>, oid: Oid) {
        let answer = api::access_point(&oid).await;
        if !context.is_disposed() {
            self.finish(context, oid, answer);
        }
    }

    /// Takes the answer of the register.
    pub fn finish(
        self,
        context: RwSignal<ApplicationContext>,
        oid: Oid,
        answer: Result<RegisterAnswer, ApiError>,
    ) {
        match answer {
            Ok(answer) => {
                context.update(|it| it.register.keep(answer));
                self.0.update(|all| {
                    all.remove(&oid);
                });
            }
            Err(_) => self.0.update(|all| {
                all.insert(oid, LookUp::Failed);
            }),
        }
    }
}

/// The OIDs in the form that the register has not answered about.
pub fn unanswered(draft: &ApplicationDraft, context: &ApplicationContext) -> Vec<Oid> {
    let mut oids = oids_to_look_up(draft, &context.organisation);
    oids.retain(|it| context.register.entry(it).is_none());
    oids
}
