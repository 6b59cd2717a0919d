//! *Liityntäpisteet ja järjestelmät*: through which Kanta access points and with which
//! information systems the service will be used.

use serde::{Deserialize, Serialize};

use crate::application::{ApplicationContext, ApplicationDraft};
use crate::field::{AccessPointField, FieldPath, RowId};
use crate::merge::{Row, merge_fields};
use crate::organisation::Organisation;
use crate::problem::{Hint, HintKind, ProblemKind, Problems, repeated, required};
use crate::service::KantaService;
use crate::sorted::SortedSet;
use crate::typed_text;
use crate::values::{Oid, OidKind};

mod register;

pub use register::{AccessPointRegister, InformationSystem, RegisterAnswer, RegisterEntry};

/// The most access points that one application may name.
pub const MAX_ACCESS_POINTS: usize = 100;

/// An access point as typed, with the systems chosen under it.
#[apply(wire_draft)]
pub struct AccessPointDraft {
    /// Which row it is.
    pub id: RowId,
    /// The access point's OID.
    pub oid: String,
    /// The names of the systems used through it.
    pub systems: SortedSet<String>,
    /// The names of the viewer systems used through it; imaging only.
    pub viewer_systems: SortedSet<String>,
}

/// An access point that the register knows, with the systems used through it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AccessPoint {
    /// Its OID.
    pub oid: Oid,
    /// The systems; at least one.
    pub systems: SortedSet<String>,
    /// The viewer systems; imaging only.
    pub viewer_systems: SortedSet<String>,
}

merge_fields!(AccessPointDraft {
    id,
    oid,
    systems,
    viewer_systems,
});

impl Row for AccessPointDraft {
    fn id(&self) -> RowId {
        self.id
    }
}

impl AccessPointDraft {
    /// An empty access point.
    pub fn new(id: RowId) -> AccessPointDraft {
        AccessPointDraft {
            id,
            ..AccessPointDraft::default()
        }
    }

    /// Whether nothing has been given yet.
    pub fn is_empty(&self) -> bool {
        typed_text::is_empty(&self.oid) && self.systems.is_empty() && self.viewer_systems.is_empty()
    }
}

/// Whether an OID is the organisation's own: its own node, or one that means the
/// organisation, its units or its registers, under its business ID.
fn is_own(oid: &Oid, organisation: &Organisation) -> bool {
    if *oid == organisation.oid {
        return true;
    }
    let root = ["1.2.246.10", &organisation.business_id.oid_arc()].join(".");
    let stands_for_organisation = match oid.kind() {
        OidKind::OrganisationRoot | OidKind::OrganisationUnit | OidKind::DataController => true,
        OidKind::MessageParty
        | OidKind::IndependentPractitioner
        | OidKind::CodeSet
        | OidKind::OtherFinnish
        | OidKind::Foreign => false,
    };
    stands_for_organisation && oid.is_under(&root)
}

/// An OID that could be an access point's. The ladder of checks that need no register.
fn parse_oid(text: &str, organisation: &Organisation) -> Result<Oid, ProblemKind> {
    let oid: Oid = required(text)?;
    if !oid.is_finnish() {
        return Err(ProblemKind::NotFinnishOid);
    }
    if is_own(&oid, organisation) {
        return Err(ProblemKind::OwnOid);
    }
    if oid.kind() == OidKind::CodeSet {
        return Err(ProblemKind::CodeSetOid);
    }
    Ok(oid)
}

/// The OIDs in a draft that the register has to be asked about.
pub fn oids_to_look_up(draft: &ApplicationDraft, organisation: &Organisation) -> Vec<Oid> {
    draft
        .access_points
        .iter()
        .filter_map(|it| parse_oid(&it.oid, organisation).ok())
        .collect()
}

impl ApplicationDraft {
    /// Parses the access points; notes what is wrong with each of them and with them together.
    pub(super) fn parse_access_points(
        &self,
        context: &ApplicationContext,
        problems: &mut Problems,
    ) -> Option<Vec<AccessPoint>> {
        let before = problems.len();
        if self.access_points.is_empty() {
            problems.push(FieldPath::AccessPoints, ProblemKind::Missing);
        }
        if MAX_ACCESS_POINTS < self.access_points.len() {
            problems.push(
                FieldPath::AccessPoints,
                ProblemKind::TooManyRows {
                    max: MAX_ACCESS_POINTS,
                },
            );
        }
        let mut repeats = repeated(
            self.access_points
                .iter()
                .map(|it| (it.id, it.oid.parse::<Oid>().ok())),
        );
        let mut access_points = Vec::new();
        for draft in &self.access_points {
            if repeats.remove(&draft.id) {
                let field = FieldPath::AccessPoint(draft.id, AccessPointField::Oid);
                problems.push(field, ProblemKind::DuplicateAccessPoint);
                continue;
            }
            access_points.extend(parse_one(draft, context, problems));
        }
        let is_right = problems.len() == before;
        self.check_viewer_system(context, is_right, problems);
        (problems.len() == before).then_some(access_points)
    }

    /// Imaging is applied for with the data of a viewer system: there has to be one somewhere. Where something
    /// else is wrong and there is none to choose, that is put right first.
    fn check_viewer_system(
        &self,
        context: &ApplicationContext,
        is_right: bool,
        problems: &mut Problems,
    ) {
        let chosen = self
            .access_points
            .iter()
            .any(|it| !it.viewer_systems.is_empty());
        if !context.service.asks_viewer_system() || chosen {
            return;
        }
        let offers = |draft: &&AccessPointDraft| {
            let oid = parse_oid(&draft.oid, &context.organisation).ok();
            let entry = oid.and_then(|it| context.register.entry(&it));
            entry.is_some_and(|it| it.viewer_systems_for(context).next().is_some())
        };
        let mut rows = self.access_points.iter();
        let first = self.access_points.first();
        let row = rows.find(offers).or(first.filter(|_| is_right));
        if let Some(row) = row {
            problems.push(
                FieldPath::AccessPoint(row.id, AccessPointField::ViewerSystems),
                ProblemKind::Missing,
            );
        }
    }

    /// Parses the answer about renewal requests.
    pub(super) fn parse_renewal_requests(
        &self,
        context: &ApplicationContext,
        problems: &mut Problems,
    ) -> Option<Option<bool>> {
        if !self.asks_renewal(context) {
            return Some(None);
        }
        let answer = self.renewal_requests.ok_or(ProblemKind::Missing);
        problems.take(FieldPath::RenewalRequests, answer).map(Some)
    }

    /// Whether renewal requests are asked about: where one of the chosen systems can take them
    /// (seed 004, 3.1.2).
    pub fn asks_renewal(&self, context: &ApplicationContext) -> bool {
        let takes_renewals = |draft: &AccessPointDraft| {
            let oid = draft.oid.parse::<Oid>().ok();
            let entry = oid.and_then(|it| context.register.entry(&it));
            entry.is_some_and(|it| {
                it.systems_for(context)
                    .any(|it| it.renewal_requests && draft.systems.contains(&it.name))
            })
        };
        asks_renewal(context) && self.access_points.iter().any(takes_renewals)
    }

    /// What looks odd about the access points, without being wrong.
    pub(super) fn access_point_hints(&self, context: &ApplicationContext) -> Vec<Hint> {
        let hint = |draft: &AccessPointDraft| {
            let oid = parse_oid(&draft.oid, &context.organisation).ok()?;
            let odd = match oid.kind() {
                OidKind::OrganisationRoot
                | OidKind::OrganisationUnit
                | OidKind::DataController
                | OidKind::IndependentPractitioner => true,
                OidKind::MessageParty
                | OidKind::CodeSet
                | OidKind::OtherFinnish
                | OidKind::Foreign => false,
            };
            let field = FieldPath::AccessPoint(draft.id, AccessPointField::Oid);
            odd.then_some(Hint {
                field,
                kind: HintKind::LooksLikeOrganisation,
            })
        };
        self.access_points.iter().filter_map(hint).collect()
    }
}

/// Whether the application asks about renewal requests: on the prescription application, and
/// not of pharmacies, which send such requests and do not take them.
pub fn asks_renewal(context: &ApplicationContext) -> bool {
    context.service == KantaService::Prescription && !context.organisation.kind.is_pharmacy()
}

fn parse_one(
    draft: &AccessPointDraft,
    context: &ApplicationContext,
    problems: &mut Problems,
) -> Option<AccessPoint> {
    let oid_field = FieldPath::AccessPoint(draft.id, AccessPointField::Oid);
    let systems_field = FieldPath::AccessPoint(draft.id, AccessPointField::Systems);
    let viewer_field = FieldPath::AccessPoint(draft.id, AccessPointField::ViewerSystems);
    let oid = problems.take(oid_field, parse_oid(&draft.oid, &context.organisation))?;
    let entry = match context.register.entry(&oid) {
        None => Err(ProblemKind::NotLookedUp),
        Some(RegisterEntry::Unknown) => Err(ProblemKind::UnknownAccessPoint),
        Some(RegisterEntry::Closed) => Err(ProblemKind::ClosedAccessPoint),
        Some(entry @ RegisterEntry::Open { .. }) => Ok(entry),
    };
    let entry = problems.take(oid_field, entry)?;
    let systems = problems.take(
        systems_field,
        chosen(&draft.systems, entry.systems_for(context)),
    );
    let viewer_systems = if context.service.asks_viewer_system() {
        problems.take(
            viewer_field,
            all_offered(&draft.viewer_systems, entry.viewer_systems_for(context)),
        )
    } else {
        Some(SortedSet::new())
    };
    Some(AccessPoint {
        oid,
        systems: systems?,
        viewer_systems: viewer_systems?,
    })
}

/// The chosen systems, provided there is one and the access point offers them all.
fn chosen<'a>(
    names: &SortedSet<String>,
    offered: impl Iterator<Item = &'a InformationSystem> + Clone,
) -> Result<SortedSet<String>, ProblemKind> {
    if offered.clone().next().is_none() {
        return Err(ProblemKind::NoSystemForService);
    }
    if names.is_empty() {
        return Err(ProblemKind::Missing);
    }
    all_offered(names, offered)
}

fn all_offered<'a>(
    names: &SortedSet<String>,
    offered: impl Iterator<Item = &'a InformationSystem> + Clone,
) -> Result<SortedSet<String>, ProblemKind> {
    match names
        .iter()
        .find(|name| !offered.clone().any(|it| it.name == **name))
    {
        Some(system) => Err(ProblemKind::SystemNotOffered {
            system: system.clone(),
        }),
        None => Ok(names.clone()),
    }
}
