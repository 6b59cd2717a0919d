//! The attributes that types of one purpose have in common, written `#[apply(wire)]` above the type.

/// A type that browser and server exchange: JSON, which the contract describes.
///
/// A variant with members is an object whose only key is its name. A tag beside the members, or a type that
/// is flattened into another, is read in two passes, by code that the app would have twice.
macro_rules! wire {
    ($($item:tt)*) => {
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        $($item)*
    };
}

/// What is typed: a member may be left out, an unknown one is refused, and in the browser each member can
/// be watched and changed alone.
macro_rules! wire_draft {
    ($($item:tt)*) => {
        #[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(default, deny_unknown_fields)]
        #[cfg_attr(feature = "reactive", derive(reactive_stores::Store))]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        $($item)*
    };
}

/// A value that is written as text, and valid once parsed.
macro_rules! wire_text {
    ($($item:tt)*) => {
        #[derive(
            Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
        )]
        #[serde(try_from = "String", into = "String")]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        $($item)*
    };
}

/// Why a text is no such value: a problem of a field, which programs know by its name.
macro_rules! wire_error {
    ($($item:tt)*) => {
        #[derive(
            Clone,
            Debug,
            PartialEq,
            Eq,
            serde::Serialize,
            serde::Deserialize,
            strum::IntoStaticStr,
            thiserror::Error,
        )]
        #[serde(tag = "reason", rename_all = "snake_case")]
        #[strum(serialize_all = "snake_case")]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        $($item)*
    };
}
