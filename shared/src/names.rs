//! The one way in which this crate makes closed lists of names.

/// Makes an enum whose variants have a name that others rely on: in addresses, on the wire, as
/// part of a field's id. The name is written once and used by serde, `Display`, `FromStr` and
/// the OpenAPI document alike. It is a token here: what is passed on as a literal, the derive of
/// the OpenAPI document does not see.
macro_rules! names {
    (
        $(#[$meta:meta])*
        pub enum $Name:ident {
            $( $(#[$variant_meta:meta])* $Variant:ident = $name:tt, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum $Name {
            $( $(#[$variant_meta])* #[serde(rename = $name)] $Variant, )+
        }

        impl $Name {
            /// Every one of them, in the order in which a person meets them.
            pub const ALL: &'static [$Name] = &[$($Name::$Variant),+];

            /// The name that others rely on.
            pub const fn name(self) -> &'static str {
                match self {
                    $($Name::$Variant => $name,)+
                }
            }

            /// The one that has this name, if any has.
            pub fn from_name(name: &str) -> Option<$Name> {
                match name {
                    $($name => Some($Name::$Variant),)+
                    _ => None,
                }
            }
        }

        impl std::fmt::Display for $Name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}

pub(crate) use names;
